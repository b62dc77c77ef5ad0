package io.barrelhead.deploy.launch.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Java, disk, memory.
final class MachineChecks {

    private static final int JAVA = 25;
    private static final long DISK_MEGABYTES = 3_000;
    private static final long MEMORY_MEGABYTES = 3_500;
    private static final long MEGABYTE = 1024 * 1024;

    private final Home home;

    MachineChecks(Home home) {
        this.home = home;
    }

    List<Finding> findings() {
        return List.of(java(), disk(), memory());
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        String text = "JDK %s in %s".formatted(Runtime.version(), System.getProperty("java.home"));
        return feature == JAVA
                ? new Finding.Fine(text)
                : new Finding.Wrong(text, "Barrelhead is built for JDK %d: set JAVA_HOME to one.".formatted(JAVA));
    }

    private Finding disk() {
        Path folder = existing(home.folder());
        try {
            return enough(
                    "free disk space at " + folder, Files.getFileStore(folder).getUsableSpace(), DISK_MEGABYTES);
        } catch (IOException e) {
            return new Finding.Wrong(
                    "The disk of %s cannot be read: %s".formatted(folder, e.getMessage()),
                    "Set BARRELHEAD_HOME to a folder that you may write to.");
        }
    }

    // the state folder may not be there yet
    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }

    private static Finding memory() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return enough("memory", machine.getTotalMemorySize(), MEMORY_MEGABYTES);
    }

    private static Finding enough(String what, long bytes, long neededMegabytes) {
        long megabytes = bytes / MEGABYTE;
        String text = "%,d MB of %s".formatted(megabytes, what);
        return megabytes >= neededMegabytes
                ? new Finding.Fine(text)
                : new Finding.Wrong(text, "%,d MB are needed.".formatted(neededMegabytes));
    }
}
