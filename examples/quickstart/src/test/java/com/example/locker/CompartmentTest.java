package com.example.locker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompartmentTest {
    private static final ParcelId PARCEL = ParcelId.of("parcel");
    private static final Pin PIN = Pin.of("right");
    private static final Pin WRONG_PIN = Pin.of("wrong");

    private final Compartment.Authority compartment = new Compartment.Authority(Compartment.initial());

    @BeforeEach
    void reserve() {
        compartment.reserve(PARCEL);
    }

    @Test
    void sendsThePinWithTheParcelItOpens() {
        Compartment.Result result = compartment.deliver(PARCEL, PIN);

        var accepted = assertInstanceOf(Compartment.Result.Accepted.class, result);
        assertEquals(
                List.of(new Compartment.Effect.OpenDoor(), new Compartment.Effect.SendPin(PARCEL, PIN)),
                accepted.effects());
    }

    @Test
    void namesTheExpectedParcelWhenAnotherOneIsDelivered() {
        Compartment.State before = compartment.state();

        Compartment.Result result = compartment.deliver(ParcelId.of("another"), PIN);

        var rejected = assertInstanceOf(Compartment.Result.Rejected.class, result);
        assertEquals(Compartment.Rejection.WRONG_PARCEL, rejected.reason());
        assertEquals(Optional.of(new Compartment.RejectionPayload.WrongParcel(PARCEL)), rejected.payload());
        assertEquals(before, compartment.state());
    }

    @Test
    void blocksTheDoorAfterTheLastTry() {
        compartment.deliver(PARCEL, PIN);
        for (int tries = 0; tries < Compartment.MAX_TRIES; tries++) {
            compartment.pickUp(WRONG_PIN);
        }

        assertEquals(Compartment.Phase.BLOCKED, compartment.state().phase());
        assertInstanceOf(Compartment.Result.Rejected.class, compartment.pickUp(PIN));
    }

    @Test
    void restoresWhatWasStored() {
        compartment.deliver(PARCEL, PIN);
        Compartment.Snapshot stored = Compartment.snapshot(compartment.state());

        assertEquals(compartment.state(), Compartment.restore(stored).orElseThrow());
    }

    @Test
    void keepsLargeParcelsForAShortTime() {
        assertEquals(new Terms(3, Reminder.DAILY), StorageTerms.decide(ParcelSize.LARGE, false));
    }
}
