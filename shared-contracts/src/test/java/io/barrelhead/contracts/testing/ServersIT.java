package io.barrelhead.contracts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class ServersIT {

    @Test
    void aDatabaseHasTheSchemasAndTheirOwners() throws SQLException {
        TestPostgres database = TestPostgres.database();

        try (Connection dbt = database.connect("barrelhead_dbt");
                ResultSet row = dbt.createStatement().executeQuery("show transaction_isolation")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("repeatable read");
        }
    }

    @Test
    void theBrokerHasTheFiveTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.brokers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
        }
    }
}
