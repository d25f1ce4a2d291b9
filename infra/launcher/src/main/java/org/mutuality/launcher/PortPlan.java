package org.mutuality.launcher;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mutuality.servers.Ports;

/**
 * Ports of all processes. With the gateway at 8080: services 8081 to 8085, their second instances 8091 to 8095, their third
 * ones 8101 to 8105, Keycloak 8180, PostgreSQL 8182, simulated mobile-money operator 8183, Kafka 9092.
 */
record PortPlan(Map<String, Integer> byName) {
    static final int MAX_INSTANCES = 3;

    private static final int NEXT_INSTANCE = 10;
    private static final Map<String, Integer> OFFSETS = offsets();

    static PortPlan of(LauncherOptions options) {
        return options.freePorts() ? free() : from(options.port());
    }

    static PortPlan from(int gateway) {
        return new PortPlan(OFFSETS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> gateway + entry.getValue())));
    }

    private static PortPlan free() {
        Iterator<Integer> ports = Ports.free(OFFSETS.size()).iterator();
        return new PortPlan(OFFSETS.keySet().stream().collect(Collectors.toMap(name -> name, name -> ports.next())));
    }

    int of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private static Map<String, Integer> offsets() {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        int next = 0;
        for (String name : ServiceCatalog.NAMES) {
            int number = next++;
            offsets.put(name, number);
            if (!name.equals("gateway")) {
                for (int instance = 2; instance <= MAX_INSTANCES; instance++) {
                    offsets.put(ServiceCatalog.instance(name, instance), number + (instance - 1) * NEXT_INSTANCE);
                }
            }
        }
        offsets.put("keycloak", 100);
        offsets.put("postgres", 102);
        offsets.put(MobileMoneyServer.NAME, 103);
        offsets.put("kafka", 1012);
        return offsets;
    }
}
