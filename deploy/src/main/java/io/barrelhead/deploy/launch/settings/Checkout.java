package io.barrelhead.deploy.launch.settings;

import java.nio.file.Path;

/// The built project that the launcher runs.
public record Checkout(Path root) {

    /// The version that every module carries.
    public static final String VERSION = "0.1.0-SNAPSHOT";

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /// The runnable jar of a service.
    public Path serviceJar(String module) {
        return root.resolve(module).resolve("target").resolve(module + "-" + VERSION + "-exec.jar");
    }

    /// The roles and schemas of the database.
    public Path initSql() {
        return root.resolve("deploy/postgres/init.sql");
    }

    /// The broker's jars.
    public Path kafkaJars() {
        return root.resolve("deploy/target/kafka");
    }

    /// The launcher's own jar; the sandbox is in it, too.
    public Path launcherJar() {
        return root.resolve("deploy/target").resolve("deploy-" + VERSION + ".jar");
    }

    /// The jars that it needs.
    public Path launcherLibraries() {
        return root.resolve("deploy/target/lib");
    }

    /// The dbt project.
    public Path dbtProject() {
        return root.resolve("transform-service/dbt");
    }

    /// The script of the resident dbt worker.
    public Path dbtWorker() {
        return root.resolve("transform-service/worker/worker.py");
    }

    /// The dbt virtual environment, which every local system of this checkout shares.
    public Path dbtEnvironment() {
        return root.resolve("transform-service/target/dbt-venv");
    }
}
