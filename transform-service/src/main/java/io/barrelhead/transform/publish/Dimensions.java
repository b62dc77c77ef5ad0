package io.barrelhead.transform.publish;

import static io.barrelhead.transform.db.published.Tables.DIM_CUSTOMER;
import static io.barrelhead.transform.db.published.Tables.DIM_DATE;
import static io.barrelhead.transform.db.published.Tables.DIM_ENTITY;
import static io.barrelhead.transform.db.published.Tables.DIM_KPI;
import static io.barrelhead.transform.db.published.Tables.DIM_PRODUCT;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Brings the dimensions of `published` to what the models say; touches only the rows that differ.
final class Dimensions {

    /// Those that follow the project and the connections.
    static final List<Table<?>> OF_THE_PROJECT = List.of(DIM_KPI, DIM_ENTITY, DIM_DATE);

    /// Those that follow records.
    static final List<Table<?>> OF_RECORDS = List.of(DIM_CUSTOMER, DIM_PRODUCT);

    private Dimensions() {}

    static void write(DSLContext sql, List<Table<?>> dimensions) {
        for (Table<?> dimension : dimensions) {
            sql.execute(deleteGone(dimension));
            sql.execute(putDifferent(dimension));
        }
    }

    private static String deleteGone(Table<?> dimension) {
        return "delete from published.%1$s as p where not exists (select from marts.%1$s as m where %2$s)"
                .formatted(
                        dimension.getName(),
                        key(dimension).stream()
                                .map(it -> "m.%1$s = p.%1$s".formatted(it))
                                .collect(Collectors.joining(" and ")));
    }

    private static String putDifferent(Table<?> dimension) {
        List<String> columns = dimension.fieldStream().map(Field::getName).toList();
        return """
        insert into published.%1$s (%2$s)
        select %2$s from marts.%1$s except select %2$s from published.%1$s
        on conflict (%3$s) do update set %4$s
        """.formatted(
                dimension.getName(),
                String.join(", ", columns),
                String.join(", ", key(dimension)),
                columns.stream().map(it -> "%1$s = excluded.%1$s".formatted(it)).collect(Collectors.joining(", ")));
    }

    private static List<String> key(Table<?> dimension) {
        return Objects.requireNonNull(dimension.getPrimaryKey(), dimension.getName()).getFields().stream()
                .map(Field::getName)
                .toList();
    }
}
