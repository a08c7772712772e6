package com.example.locker;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A day at a compartment of the locker. All decisions are made by the machine and the table under
 * {@code src/main/machines}; this class hands things in and says in words what came out.
 */
public final class Main {
    private static final ParcelId PARCEL = ParcelId.of("P-1001");
    private static final ParcelId OTHER_PARCEL = ParcelId.of("P-2002");
    private static final Pin PIN = Pin.of("4711");
    private static final Pin WRONG_PIN = Pin.of("0000");

    private final Compartment.Authority compartment = new Compartment.Authority(Compartment.initial());

    private Main() {}

    /** Plays the day. */
    public static void main(String[] args) {
        announceTerms(ParcelSize.LARGE, false);
        announceTerms(ParcelSize.SMALL, true);
        System.out.println();
        new Main().playDay();
    }

    private static void announceTerms(ParcelSize size, boolean premium) {
        Terms terms = StorageTerms.decide(size, premium);
        System.out.printf(
                "A %s parcel%s may stay %d days, reminder: %s  (row %s of the table)%n",
                size.specName().toLowerCase(Locale.ROOT),
                premium ? " of a premium customer" : "",
                terms.days(),
                terms.reminder().specName().toLowerCase(Locale.ROOT),
                StorageTerms.decidedBy(size, premium).specName());
    }

    private void playDay() {
        tell("A parcel is announced", compartment.reserve(PARCEL));
        tell("Another one is announced", compartment.reserve(OTHER_PARCEL));
        tell("The courier brings the other one", compartment.deliver(OTHER_PARCEL, PIN));
        tell("The courier brings the right one", compartment.deliver(PARCEL, PIN));
        tell("The time of the reservation is over", compartment.timeOut());
        tell("Somebody mistypes the pin", compartment.pickUp(WRONG_PIN));
        tell("The addressee types it right", compartment.pickUp(PIN));
        tell("A second pick-up is tried", compartment.pickUp(PIN));
    }

    private static void tell(String event, Compartment.Result result) {
        String outcome = result.fold(Main::accepted, Main::rejected, Main::ignored);
        System.out.printf("%-37s%s%n", event + ":", outcome);
    }

    private static String accepted(Compartment.Result.Accepted accepted) {
        String before = accepted.before().phase().specName();
        String after = accepted.after().phase().specName();
        String step = before.equals(after) ? "stays " + after : before + " -> " + after;
        return "accepted, " + step + effects(accepted.effects());
    }

    private static String effects(List<Compartment.Effect> effects) {
        return effects.isEmpty()
                ? ""
                : effects.stream()
                        .map(effect -> effect.effectName().specName())
                        .collect(Collectors.joining(", ", ", to do: ", ""));
    }

    private static String rejected(Compartment.Result.Rejected rejected) {
        String guard = rejected.guard().map(g -> " (guard " + g.specName() + ")").orElse("");
        String payload = rejected.payload().map(Main::details).orElse("");
        return "rejected, " + rejected.reason().specName() + ": " + rejected.reason().doc() + payload + guard;
    }

    private static String details(Compartment.RejectionPayload payload) {
        return payload instanceof Compartment.RejectionPayload.WrongParcel wrong
                ? " Expected " + wrong.expected().value() + "."
                : "";
    }

    private static String ignored(Compartment.Result.Ignored ignored) {
        return "ignored, " + ignored.why();
    }
}
