package io.barrelhead.kpi;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.kpi.marts.Marts;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/// The KPI service's own connections, without starting the service.
public final class Wiring {

    public final DSLContext dsl;
    public final PlatformTransactionManager transactions;

    public Wiring(TestPostgres database) {
        DataSource source = new DriverManagerDataSource(database.url(), "barrelhead_kpi", "barrelhead_kpi");
        this.transactions = new DataSourceTransactionManager(source);
        this.dsl = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
    }

    public Marts marts() {
        return new Marts(dsl, transactions);
    }
}
