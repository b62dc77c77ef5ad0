package io.barrelhead.deploy.sandbox.winery;

import java.time.LocalDate;
import java.time.LocalTime;

/// One room's years, day by day. Every day has its own dice, so that the past does not depend on the present.
final class Simulation {

    private static final int BOOKED_AHEAD = 45;

    private final Ledger ledger;
    private final Season season;
    private final Tasting tasting;
    private final ClubDesk clubDesk;
    private final ClubRun clubRun;
    private final WebShop webShop;
    private final EventNight eventNight;
    private final Oddities oddities;

    Simulation(long seed, Room room, LocalDate firstDay) {
        this.ledger = new Ledger(seed, room);
        this.season = new Season(room, firstDay);
        this.clubDesk = new ClubDesk(ledger);
        this.tasting = new Tasting(ledger, clubDesk);
        this.clubRun = new ClubRun(ledger);
        this.webShop = new WebShop(ledger, season, clubDesk);
        this.eventNight = new EventNight(ledger);
        this.oddities = new Oddities(ledger);
    }

    /// Days after the last one hold bookings only.
    Ledger run(LocalDate lastDay) {
        clubDesk.found(season.firstDay());
        for (LocalDate day = season.firstDay(); !day.isAfter(lastDay.plusDays(BOOKED_AHEAD)); day = day.plusDays(1)) {
            live(day, !day.isAfter(lastDay));
        }
        return ledger;
    }

    private void live(LocalDate day, boolean past) {
        Dice dice = Dice.of(ledger.seed, ledger.room.name(), day);
        int groups = past ? dice.times(season.groups(day)) : dice.times(season.groups(day) / 4);
        for (int i = 0; i < groups; i++) {
            tasting.visit(dice, day, past);
        }
        if (past) {
            sell(dice, day);
        }
    }

    private void sell(Dice dice, LocalDate day) {
        if (Season.clubRun(day)) {
            clubRun.process(day);
        }
        webShop.sell(dice, day);
        if (season.event(day)) {
            eventNight.hold(dice, day);
        }
        if (!season.closed(day)) {
            oddities.ring(dice, ledger.room.at(day, LocalTime.of(12, 5)));
        }
    }
}
