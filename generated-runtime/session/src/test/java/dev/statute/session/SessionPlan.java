package dev.statute.session;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.superseding;

import dev.statute.session.input.Input;
import dev.statute.session.types.HandlingMode;
import java.util.List;
import java.util.Optional;

/**
 * What is done to some sessions of a runtime, and how their executors and their store behave meanwhile.
 *
 * @param durable whether the sessions are kept in a store
 * @param steps what is done, in order
 * @param turns what executors do, run by run; when there is nothing left they succeed
 * @param faults which calls of the store fail
 */
public record SessionPlan(boolean durable, List<Step> steps, List<Turn> turns, List<StoreFaults.Fault> faults) {
    public SessionPlan {
        steps = List.copyOf(steps);
        turns = List.copyOf(turns);
        faults = List.copyOf(faults);
    }

    /** What can be done to a session. */
    enum Command {
        REGISTER,
        ENSURE_EXECUTOR,
        ACCEPT,
        ACCEPT_WITHOUT_WAKE,
        ACCEPT_WITH_COMPLETION,
        ACCEPT_AND_RUN,
        CANCEL_AFTER_BOUNDARY,
        HARD_CANCEL,
        INTERRUPT,
        RETIRE,
        RESET,
        RECYCLE,
        RECOVER,
        STOP,
        DESTROY,
        UNREGISTER
    }

    /** What is submitted. */
    enum Submitted {
        PROMPT,
        STEER,
        MESSAGE,
        PROGRESS,
        KEYED,
        /** What was submitted before, once more. */
        REPEATED
    }

    /** What an executor does in one run. */
    enum Turn {
        SUCCEED,
        NO_RESULT,
        FAIL,
        CANCELLED,
        THROW,
        OTHER_RUN,
        OTHER_INPUTS,
        /** It takes its time: what is planned next is done before it succeeds. */
        STALL
    }

    /**
     * One thing that is done.
     *
     * @param command what
     * @param session to which session
     * @param submitted what is submitted, if something is
     * @param choice which key, scope or earlier input it has, if it has one
     */
    record Step(Command command, int session, Submitted submitted, int choice) {
        /** Short, since plans are long. */
        @Override
        public String toString() {
            return command + " " + session + " " + submitted + " " + choice;
        }

        /** A step that submits nothing. */
        static Step of(Command command, int session) {
            return new Step(command, session, Submitted.PROMPT, 0);
        }

        /**
         * The input that is submitted.
         *
         * @param number no other input has it
         * @param earlier all inputs that were submitted before
         */
        Input input(int number, List<Input> earlier) {
            return switch (submitted) {
                case PROMPT -> prompt(number);
                case STEER -> message(number, Optional.of(HandlingMode.STEER));
                case MESSAGE -> message(number, Optional.empty());
                case PROGRESS -> superseding(progress(number, Optional.empty()), "window " + choice % 2);
                case KEYED -> keyed(prompt(number), "key " + choice % 3);
                case REPEATED -> earlier.isEmpty() ? prompt(number) : earlier.get(choice % earlier.size());
            };
        }
    }
}
