package dev.statute.store.sqlite.crash;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.SessionId;
import dev.statute.store.sqlite.ProbedStore;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The process that is killed. It loads what it needs, waits for a {@link Plan}, and then works on a store until it is killed,
 * and says all the while what happens.
 */
final class CrashChild {
    private static final int REHEARSAL = 30;
    private static final int SUBMITTERS = 4;
    private static final int LOOPS = 3;
    private static final long SETTLING_NANOS = 80_000_000;
    private static final long BETWEEN_LOOKS_NANOS = 500_000;
    private static final int CALM_LOOKS = 10;

    private final Plan plan;
    private final Voice voice;
    private final BooleanSupplier goOn;
    private final AtomicInteger passings = new AtomicInteger();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private CrashChild(Plan plan, Voice voice, BooleanSupplier goOn) {
        this.plan = plan;
        this.voice = voice;
        this.goOn = goOn;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        rehearse();
        Voice voice = Voice.into(new FileOutputStream(FileDescriptor.out));
        voice.say(Talk.READY);
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = parent.readLine();
        if (line == null) {
            return;
        }
        dieWith(parent, voice);
        new CrashChild(Plan.parse(line), voice, () -> true).live();
    }

    /** Loads the classes and compiles a little, so that a process that is killed early has not merely been loading. */
    private static void rehearse() throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("rehearsal").resolve("rehearsal.db");
        AtomicInteger left = new AtomicInteger(REHEARSAL);
        new CrashChild(new Plan(file, 0, 0, Optional.empty()), new Voice(line -> {}), () -> left.decrementAndGet() > 0)
                .live();
    }

    /** Says where all threads stand if the parent asks. Nobody is left behind if the parent is gone. */
    private static void dieWith(BufferedReader parent, Voice voice) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (parent.readLine() != null) {
                            Thread.getAllStackTraces().forEach(CrashChild::print);
                            voice.say(Talk.THERE);
                        }
                    } catch (IOException gone) {
                        // As good as an end.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void print(Thread thread, StackTraceElement[] trace) {
        System.err.println(thread + " " + thread.getState());
        for (StackTraceElement frame : trace) {
            System.err.println("    at " + frame);
        }
    }

    private void live() throws InterruptedException {
        try (SqliteRuntimeStore store = ProbedStore.open(plan.file(), this::passed)) {
            voice.say(Talk.OPENED);
            var loops = Executors.newFixedThreadPool(LOOPS, work -> thread(work));
            SessionRuntime runtime = SessionRuntime.persistent(store, store.blobs())
                    .loopExecutor(loops)
                    .eventListener(new HeardEvents(voice))
                    .build();
            work(runtime, store);
            for (SessionId session : Inputs.sessions()) {
                runtime.unregister(session);
            }
            loops.shutdown();
        }
    }

    private void work(SessionRuntime runtime, SqliteRuntimeStore store) throws InterruptedException {
        Inputs inputs = new Inputs(plan.life());
        Attachments attachments = new Attachments(runtime, store, voice, plan.seed(), false);
        Inputs.sessions().forEach(attachments::attach);
        List<Thread> workers = new CopyOnWriteArrayList<>();
        for (int number = 1; number <= SUBMITTERS; number++) {
            Submitter submitter = new Submitter(runtime, store, inputs, voice, plan.seed() + number);
            workers.add(thread(() -> watched(() -> submitter.work(goOn))));
        }
        Chores chores = new Chores(runtime, store, inputs, attachments, voice, -plan.seed());
        workers.add(thread(() -> watched(() -> chores.work(goOn))));
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Work that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private void watched(Work work) {
        try {
            work.run();
        } catch (Exception failure) {
            voice.say(Talk.TROUBLE, failure.toString().replace('\n', ' '));
            failure.printStackTrace();
        }
    }

    /** Stands still for ever where the plan says so. All other threads go on, as far as they come without this one. */
    private void passed(String point) {
        Optional<Plan.Stop> stop = plan.stop().filter(planned -> planned.point().equals(point));
        if (stop.isPresent() && passings.incrementAndGet() == stop.get().passing()) {
            letOthersCome();
            voice.say(Talk.AT, point);
            while (true) {
                LockSupport.park();
            }
        }
    }

    /**
     * Whatever was promised too early is said by then: everybody else waits for this thread, or for something else. Whoever was
     * woken just now still looks as if he waited, so one look is not enough.
     */
    private void letOthersCome() {
        long deadline = System.nanoTime() + SETTLING_NANOS;
        int calm = 0;
        while (calm < CALM_LOOKS && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            calm = threads.stream().anyMatch(this::isOnItsWay) ? 0 : calm + 1;
        }
    }

    private boolean isOnItsWay(Thread thread) {
        return thread != Thread.currentThread() && thread.getState() == Thread.State.RUNNABLE;
    }
}
