package dev.statute.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class SubjectsTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void aSubjectThatHangsIsReportedAndInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Subject hanging = new Interpreted(LIFECYCLE) {
            @Override
            public Answer apply(InputValue input) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return Answer.accepted();
            }
        };
        Failure failure = Conformance.of(LIFECYCLE)
                .check(Subjects.limited(hanging, SHORT))
                .failure()
                .orElseThrow();
        assertThat(failure.difference().got()).contains("no answer within 50 ms");
        assertThat(failure.sequence().inputs()).hasSize(1);
        interrupted.await();
    }

    @Test
    void aSubjectWithinItsLimitConforms() {
        assertThat(Conformance.of(LIFECYCLE)
                        .check(Subjects.limited(new Interpreted(LIFECYCLE), LONG))
                        .conforms())
                .isTrue();
    }

    @Test
    void whatASubjectThrowsInItsThreadIsReported() {
        Subject throwing = new Interpreted(LIFECYCLE) {
            @Override
            public Observation observe() {
                throw new IllegalStateException("cannot look");
            }
        };
        assertThat(Conformance.of(LIFECYCLE)
                        .check(Subjects.limited(throwing, LONG))
                        .failure()
                        .orElseThrow()
                        .toString())
                .contains("cannot look");
    }

    @Test
    void callsOfALimitedSubjectShareAThread() {
        Set<Thread> threads = new HashSet<>();
        Subject subject = new Interpreted(LIFECYCLE) {
            @Override
            public Answer apply(InputValue input) {
                threads.add(Thread.currentThread());
                return super.apply(input);
            }

            @Override
            public Observation observe() {
                threads.add(Thread.currentThread());
                return super.observe();
            }
        };
        Conformance.of(LIFECYCLE).check(Subjects.limited(subject, LONG));
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void anAsynchronousSubjectThatHangsBeforeItReturnsIsReported() {
        AsyncSubject hanging = new AsyncSubject() {
            @Override
            public CompletionStage<?> reset(Map<String, Value> parameters) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return CompletableFuture.completedStage(true);
            }

            @Override
            public CompletionStage<Answer> apply(InputValue input) {
                return CompletableFuture.completedStage(Answer.accepted());
            }

            @Override
            public CompletionStage<Observation> observe() {
                return CompletableFuture.failedStage(new IllegalStateException("not begun"));
            }
        };
        Failure failure = Conformance.of(LIFECYCLE)
                .check(Subjects.waitingFor(hanging, SHORT))
                .failure()
                .orElseThrow();
        assertThat(failure.difference().aspect()).isEqualTo(Difference.TIME);
        assertThat(failure.heading()).contains("not shrunk");
    }

    @Test
    void anErrorInTheThreadOfTheSubjectKeepsItsName() {
        Subject throwing = new Interpreted(LIFECYCLE) {
            @Override
            public Observation observe() {
                throw new AssertionError("cannot look");
            }
        };
        assertThat(Conformance.of(LIFECYCLE)
                        .check(Subjects.limited(throwing, LONG))
                        .failure()
                        .orElseThrow()
                        .difference()
                        .got())
                .isEqualTo("the exception java.lang.AssertionError: cannot look");
    }

    @Test
    void anAsynchronousSubjectIsWaitedFor() {
        Interpreted plain = new Interpreted(LIFECYCLE);
        AsyncSubject later = new AsyncSubject() {
            @Override
            public CompletionStage<?> reset(Map<String, Value> parameters) {
                plain.reset(parameters);
                return CompletableFuture.completedStage(true);
            }

            @Override
            public CompletionStage<Answer> apply(InputValue input) {
                return CompletableFuture.supplyAsync(() -> plain.apply(input));
            }

            @Override
            public CompletionStage<Observation> observe() {
                return CompletableFuture.supplyAsync(plain::observe);
            }
        };
        assertThat(Conformance.of(LIFECYCLE)
                        .withRandom(20, 20, 3)
                        .check(Subjects.waitingFor(later, LONG))
                        .conforms())
                .isTrue();
    }
}
