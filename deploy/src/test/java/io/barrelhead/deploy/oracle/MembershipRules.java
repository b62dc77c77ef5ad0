package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Sign-ups, cancellations and switches of one entity, KPIs 20 to 23 and 27.
///
/// @param tillSales who bought what at the till on which day
record MembershipRules(List<Membership> memberships, Set<TillSale> tillSales) {

    /// A customer at the till of a shop on a day.
    record TillSale(String connection, String customer, LocalDate day) {}

    /// One membership; `end` is null while it lasts, and never before `start`: A.8.12.
    record Membership(
            String connection,
            String customer,
            LocalDate start,
            @Nullable LocalDate end) {

        static Membership of(OracleRecord sent) {
            OracleConnection connection = sent.connection();
            LocalDate start = Objects.requireNonNull(Fields.day(sent.body(), "signupDate", connection.timeZone()));
            LocalDate end = Fields.day(sent.body(), "cancelDate", connection.timeZone());
            LocalDate notBeforeStart = end != null && end.isBefore(start) ? start : end;
            return new Membership(connection.id(), Fields.text(sent.body(), "customerId"), start, notBeforeStart);
        }

        boolean startsAndEndsTogether() {
            return start.equals(end);
        }
    }

    void addTo(DayBook book) {
        for (LocalDate day : days()) {
            book.saw(day, RecordKind.MEMBERSHIPS);
            addDay(book, day, new ArrayList<>(startingOn(day)), new ArrayList<>(endingOn(day)));
        }
    }

    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        memberships.forEach(membership -> {
            days.add(membership.start());
            if (membership.end() != null) {
                days.add(membership.end());
            }
        });
        return days;
    }

    private List<Membership> startingOn(LocalDate day) {
        return memberships.stream().filter(m -> m.start().equals(day)).toList();
    }

    private List<Membership> endingOn(LocalDate day) {
        return memberships.stream().filter(m -> day.equals(m.end())).toList();
    }

    private void addDay(DayBook book, LocalDate day, List<Membership> starting, List<Membership> ending) {
        book.add(day, Component.NET_MEMBERS, starting.size() - ending.size());
        takeOutSwitches(starting, ending);
        book.add(day, Component.NEW_MEMBERS, starting.size());
        book.add(day, Component.CANCELLED_MEMBERS, ending.size());
        book.add(
                day,
                Component.NEW_MEMBERS_IN_TASTING_ROOM,
                starting.stream().filter(this::isInTastingRoom).count());
    }

    /// A.8.11: an end and a start of two memberships of one customer, one to one; a membership that starts and ends on
    /// one day is none, and without a customer nothing pairs.
    private static void takeOutSwitches(List<Membership> starting, List<Membership> ending) {
        for (Membership end : List.copyOf(ending)) {
            starting.stream().filter(start -> isSwitch(end, start)).findFirst().ifPresent(start -> {
                starting.remove(start);
                ending.remove(end);
            });
        }
    }

    private static boolean isSwitch(Membership end, Membership start) {
        return !end.customer().isEmpty()
                && end.customer().equals(start.customer())
                && end.connection().equals(start.connection())
                && !end.startsAndEndsTogether()
                && !start.startsAndEndsTogether();
    }

    /// A.4.27: the customer also bought at the till that day; without a customer it counts as one.
    private boolean isInTastingRoom(Membership start) {
        return start.customer().isEmpty()
                || tillSales.contains(new TillSale(start.connection(), start.customer(), start.start()));
    }
}
