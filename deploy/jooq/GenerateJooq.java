import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/// Generates a module's jOOQ classes from the migrations: starts a real PostgreSQL, runs deploy/postgres/init.sql and the
/// migrations of the schemas' owners, reads the catalogue. Does nothing while neither has changed.
///
/// Arguments: the repository's root, the output folder, the package, and `module:schema` pairs with commas between,
/// where `module` is the service whose migrations make the schema.
void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.WARN);
    Path root = Path.of(args[0]);
    Path output = Path.of(args[1]);
    String packageName = args[2];
    List<Owned> schemas =
            Arrays.stream(args[3].split(",")).map(String::strip).map(Owned::parse).toList();
    String fingerprint = fingerprint(root, schemas, packageName);
    Path stamp = output.resolve("generated-from.sha256");
    if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
        return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Connection connection = postgres.getPostgresDatabase().getConnection()) {
        createRoles(connection, root);
        for (String module : schemas.stream().map(Owned::module).distinct().toList()) {
            migrate(postgres, root, module);
        }
        generate(connection, output, packageName, schemas.stream().map(Owned::schema).toList());
    }
    Files.writeString(stamp, fingerprint);
}

record Owned(String module, String schema) {
    static Owned parse(String pair) {
        String[] parts = pair.split(":");
        return new Owned(parts[0], parts[1]);
    }
}

/// The passwords are of no interest here: the server trusts whoever connects, and is gone in a moment.
void createRoles(Connection connection, Path root) throws Exception {
    try (Statement statement = connection.createStatement()) {
        for (String service : List.of("ingest", "transform", "dbt", "kpi", "gateway", "analyst")) {
            statement.execute("select set_config('barrelhead.%s_password', 'none', false)".formatted(service));
        }
        statement.execute(Files.readString(root.resolve("deploy/postgres/init.sql")));
    }
}

void migrate(EmbeddedPostgres postgres, Path root, String module) {
    String owner = module.replace("-service", "").replace("api-", "");
    Flyway.configure()
            .dataSource(postgres.getDatabase("barrelhead_" + owner, "postgres"))
            .defaultSchema(owner)
            .locations("filesystem:" + root.resolve(module).resolve("src/main/resources/db/migration"))
            .load()
            .migrate();
}

void generate(Connection connection, Path output, String packageName, List<String> schemas) throws Exception {
    Database database = new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withExcludes("flyway_schema_history")
            .withSchemata(schemas.stream()
                    .map(schema -> new SchemaMappingType().withInputSchema(schema))
                    .toList());
    Generator generator = new Generator()
            .withDatabase(database)
            .withGenerate(new Generate().withRecords(true).withGlobalObjectReferences(true))
            .withTarget(new Target().withPackageName(packageName).withDirectory(output.toString()));
    GenerationTool tool = new GenerationTool();
    tool.setConnection(connection);
    tool.run(new Configuration().withGenerator(generator));
}

String fingerprint(Path root, List<Owned> schemas, String packageName) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((packageName + schemas).getBytes());
    digest.update(Files.readAllBytes(root.resolve("deploy/postgres/init.sql")));
    digest.update(Files.readAllBytes(root.resolve("deploy/jooq/GenerateJooq.java")));
    for (String module : schemas.stream().map(Owned::module).distinct().toList()) {
        try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
    return HexFormat.of().formatHex(digest.digest());
}
