package io.barrelhead.transform.land.account;

import io.barrelhead.transform.land.database.DatabaseTrouble;
import io.barrelhead.transform.land.database.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Holds every partition's sums against its offsets, each minute: a difference means that messages were lost on the way
/// or counted twice, and somebody has to know.
public final class AccountingCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AccountingCheck.class);
    private static final String IMBALANCES = """
            select topic_id, partition, next_offset - first_offset, landed, superseded, duplicate, dead_lettered
            from transform.partition_offset
            where next_offset - first_offset <> landed + superseded + duplicate + dead_lettered
            order by topic_id, partition
            """;

    private final Transactions transactions;

    public AccountingCheck(Transactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 60_000)
    void report() {
        try {
            for (Imbalance imbalance : imbalances()) {
                LOG.error("the landing's accounting does not add up: {}", imbalance);
            }
        } catch (DatabaseTrouble e) {
            LOG.warn("the accounting could not be checked: {}", e.getMessage());
        }
    }

    /// Empty where every message is accounted for once.
    public List<Imbalance> imbalances() {
        return transactions.within(AccountingCheck::read);
    }

    private static List<Imbalance> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IMBALANCES)) {
            List<Imbalance> imbalances = new ArrayList<>();
            while (row.next()) {
                Counts counts = new Counts(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
                imbalances.add(new Imbalance(row.getString(1), row.getInt(2), row.getLong(3), counts));
            }
            return imbalances;
        }
    }
}
