package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Computes every KPI from the source records alone, slowly and plainly, after `kpis.md` parts A and B. It shares no
/// code
/// with the product: where the two differ, one of them is wrong.
public final class Oracle {

    private final List<OracleConnection> connections;
    private final List<OracleRecord> records;
    private final Map<String, DayBook> books = new TreeMap<>();

    /// @param records the newest version of each record that its source still has
    public Oracle(List<OracleConnection> connections, List<OracleRecord> records) {
        this.connections = connections;
        this.records = records;
        connections.forEach(connection -> books.computeIfAbsent(connection.entity(), this::book));
    }

    /// The answers of a dashboard.
    public Dashboard dashboard(Question question) {
        return new Dashboard(entities(question.entity()), question);
    }

    /// One KPI over any days, both ends included.
    public Measure measure(Kpi kpi, String entity, LocalDate first, LocalDate last) {
        return Measure.of(kpi, entities(entity), new Span(first, last));
    }

    public Set<String> entityIds() {
        return books.keySet();
    }

    private List<EntityBook> entities(String entity) {
        return books.entrySet().stream()
                .filter(book -> entity.equals("ALL") || entity.equals(book.getKey()))
                .map(book -> new EntityBook(book.getValue(), kinds(book.getKey())))
                .toList();
    }

    /// The streams that the entity has connections for.
    private Set<RecordKind> kinds(String entity) {
        return connections.stream()
                .filter(connection -> connection.entity().equals(entity))
                .flatMap(connection -> connection.isTock()
                        ? Stream.of(RecordKind.RESERVATIONS)
                        : Stream.of(RecordKind.ORDERS, RecordKind.MEMBERSHIPS))
                .collect(Collectors.toSet());
    }

    private DayBook book(String entity) {
        DayBook book = new DayBook();
        visits(entity).forEach(visit -> visit.addTo(book));
        Set<MembershipRules.TillSale> tillSales = addOrders(entity, book);
        List<MembershipRules.Membership> memberships = of(entity, "club_membership").stream()
                .map(MembershipRules.Membership::of)
                .toList();
        new MembershipRules(memberships, tillSales).addTo(book);
        addGuests(book);
        return book;
    }

    private List<VisitRules> visits(String entity) {
        return of(entity, "reservation").stream()
                .map(sent -> new VisitRules(sent.connection(), sent.body()))
                .toList();
    }

    private Set<MembershipRules.TillSale> addOrders(String entity, DayBook book) {
        Set<String> mirrorSkus = visits(entity).stream()
                .map(VisitRules::posSku)
                .filter(sku -> !sku.isEmpty())
                .collect(Collectors.toSet());
        Set<MembershipRules.TillSale> tillSales = new HashSet<>();
        for (OracleRecord sent : of(entity, "order")) {
            OrderRules order = new OrderRules(sent.connection(), sent.body(), mirrorSkus);
            LocalDate day = order.day();
            if (day != null) {
                order.addTo(book, day);
                if (order.isSaleAtTill()) {
                    String customer = Fields.text(sent.body(), "customerId");
                    tillSales.add(new MembershipRules.TillSale(sent.connection().id(), customer, day));
                }
            }
        }
        return tillSales;
    }

    /// A.8.10: the till's count stands in on a day without any record at Tock.
    private static void addGuests(DayBook book) {
        for (LocalDate day : book.days()) {
            boolean atTock = book.on(day, Component.TOCK_RECORDS) > 0;
            long guests = book.on(day, atTock ? Component.GUESTS_AT_TOCK : Component.GUESTS_AT_TILL);
            book.add(day, Component.GUESTS, guests);
        }
    }

    private List<OracleRecord> of(String entity, String stream) {
        return records.stream()
                .filter(sent -> sent.stream().equals(stream))
                .filter(sent -> sent.connection().entity().equals(entity))
                .toList();
    }
}
