package org.mutuality.launcher;

import java.nio.file.Path;
import java.util.List;

/** Names of the gateway and the five services, and their build results. */
public final class ServiceCatalog {
    /** In the order of their ports. */
    public static final List<String> NAMES =
            List.of("gateway", "cohort", "journal", "payment", "investment", "analytics");

    static final List<String> BEHIND_THE_GATEWAY = NAMES.subList(1, NAMES.size());

    private ServiceCatalog() {}

    /**
     * Name of an instance's process: the service's own for the first.
     *
     * @param number from 1
     */
    static String instance(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }

    static Path jar(Path root, String name) {
        String module = name.equals("gateway") ? name : name + "-service";
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
