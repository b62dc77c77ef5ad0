package io.barrelhead.deploy.sandbox.winery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/// How busy a day is: summer and harvest, weekends, holidays, and some growth a year.
///
/// @param firstDay the first day of business
record Season(Room room, LocalDate firstDay) {

    private static final double[] MONTHS = {.62, .70, .85, .95, 1.08, 1.12, 1.08, 1.12, 1.30, 1.35, .98, .85};
    private static final double[] WEEKDAYS = {.55, .40, .55, .70, 1.20, 2.10, 1.50};
    private static final double GROWTH = 1.07;
    private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(12, 25), MonthDay.of(1, 1));
    private static final Set<MonthDay> CLUB_RUNS =
            Set.of(MonthDay.of(2, 10), MonthDay.of(5, 9), MonthDay.of(9, 12), MonthDay.of(11, 7));

    double groups(LocalDate day) {
        return closed(day) ? 0 : room.groupsPerDay() * growth(day) * month(day) * weekday(day);
    }

    /// Orders a day of something that does not depend on the weekday.
    double daily(LocalDate day, double perDay) {
        return perDay * growth(day) * month(day);
    }

    private double growth(LocalDate day) {
        return Math.pow(GROWTH, ChronoUnit.DAYS.between(firstDay, day) / 365.25);
    }

    private static double month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    private static double weekday(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }

    boolean closed(LocalDate day) {
        boolean winterRest = day.getMonthValue() <= 3 && day.getDayOfWeek() == room.restDay();
        return winterRest || CLOSED.contains(MonthDay.from(day)) || day.equals(thanksgiving(day.getYear()));
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    /// One evening event a month from April to December: estate on the second Saturday, downtown on the third.
    boolean event(LocalDate day) {
        int week = room.mirrors() ? 2 : 3;
        return day.getMonthValue() >= 4
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(week, DayOfWeek.SATURDAY)));
    }

    static boolean clubRun(LocalDate day) {
        return CLUB_RUNS.contains(MonthDay.from(day));
    }
}
