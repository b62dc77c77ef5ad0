package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.machine.Http;
import io.barrelhead.deploy.launch.process.Launch;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.settings.Port;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One of the four services.
public final class Service implements Part {

    private final Module module;
    private final Surroundings around;
    private final ServiceJar jar;

    public Service(Module module, Surroundings around) {
        this.module = module;
        this.around = around;
        this.jar =
                new ServiceJar(around.home(), module.folder(), around.checkout().serviceJar(module.folder()));
    }

    @Override
    public String name() {
        return module.folder();
    }

    @Override
    public List<Port> ports() {
        return List.of(module.port(), module.management());
    }

    @Override
    public Optional<String> preparation() {
        return runsDbt() && !Files.exists(dbt().executable())
                ? Optional.of("makes dbt's Python environment, this once (log: %s)".formatted(dbt().log()))
                : Optional.empty();
    }

    @Override
    public void prepare() {
        jar.removeOthers();
        if (runsDbt()) {
            dbt().make();
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Executables.java().toString());
        command.add("-Xmx" + module.heapMegabytes() + "m");
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(around.settings().javaOptions());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        command.addAll(List.of("-jar", jar.laidOut().toString()));
        if (module.readsConnections()) {
            command.add("--spring.config.additional-location=file:"
                    + around.connections().path());
        }
        return new Launch(
                command,
                new ServiceEnvironment(around).of(module),
                around.home().directory("work", module.folder()),
                module.readsConnections() ? around.connections().digest(System.getenv()) : "");
    }

    @Override
    public boolean ready() {
        String health = "http://127.0.0.1:%d/actuator/health/readiness";
        return Http.answers(health.formatted(around.ports().of(module.management())));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(45);
    }

    private boolean runsDbt() {
        return module == Module.TRANSFORM;
    }

    private DbtEnvironment dbt() {
        return new DbtEnvironment(around.checkout(), around.home());
    }
}
