package io.barrelhead.deploy.sandbox.winery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Sign-ups, holds, cancellations and switches.
final class ClubDesk {

    private static final int MEAN_DAYS = 943; // 31 months
    private static final List<String> REASONS =
            List.of("Too much wine", "Financial reasons", "Health reasons", "Moving", "Other");

    private final Ledger ledger;

    ClubDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The members that the club has on the first day.
    void found(LocalDate firstDay) {
        Dice dice = Dice.of(ledger.seed, ledger.room.name(), "founders");
        for (int i = 0; i < ledger.room.founders(); i++) {
            Instant joined = ledger.room.at(firstDay.minusDays(dice.between(1, 900)), LocalTime.of(15, 0));
            Membership founder = join(dice, ledger.newPerson(dice, joined), joined);
            if (founder.cancelledAt != null && founder.cancelledAt.isBefore(ledger.room.at(firstDay, LocalTime.MIN))) {
                end(
                        dice,
                        founder,
                        ledger.room.at(firstDay, LocalTime.NOON).plus(Duration.ofDays(dice.days(MEAN_DAYS))));
            }
        }
    }

    /// Joins, and decides already how long for.
    Membership join(Dice dice, Person member, Instant when) {
        Membership membership = new Membership(dice, member, club(dice), when);
        ledger.memberships.add(membership);
        if (dice.perMille(3)) {
            end(dice, membership, when.plus(Duration.ofHours(1)));
        } else {
            end(dice, membership, when.plus(Duration.ofDays(20 + dice.days(MEAN_DAYS))));
            hold(dice, membership);
        }
        return membership;
    }

    private void end(Dice dice, Membership membership, Instant when) {
        membership.reason = dice.pick(REASONS);
        membership.cancelledAt = when;
        boolean notice = dice.perMille(300)
                && Duration.between(membership.signedUpAt, when).toDays() > 30;
        membership.cancelDecidedAt = notice ? when.minus(dice.minutes(60, 60 * 24 * 25)) : when;
        boolean midnight = dice.perMille(400)
                && Duration.between(membership.signedUpAt, when).toDays() > 2;
        if (midnight) {
            membership.cancelledAt = ledger.room.at(ledger.room.day(when), LocalTime.MIN);
            membership.cancelDecidedAt = membership.cancelDecidedAt.minus(Duration.ofDays(1));
        }
        if (dice.perMille(30) && !midnight) {
            switchClub(dice, membership, when);
        }
    }

    /// The old membership ends and another one begins on the same day.
    private void switchClub(Dice dice, Membership old, Instant when) {
        old.reason = "Switching to another club";
        Membership next = new Membership(dice, old.member, club(dice), when.plusSeconds(90));
        next.cancelledAt = next.signedUpAt.plus(Duration.ofDays(dice.days(MEAN_DAYS)));
        next.cancelDecidedAt = next.cancelledAt;
        ledger.memberships.add(next);
    }

    private Club club(Dice dice) {
        return ledger.clubs.get(dice.weighted(55, 20, 25));
    }

    private static void hold(Dice dice, Membership membership) {
        if (dice.perMille(250)) {
            membership.holdFrom = membership.signedUpAt.plus(Duration.ofDays(dice.between(30, 700)));
            membership.holdTo = membership.holdFrom.plus(Duration.ofDays(dice.between(60, 400)));
        }
    }
}
