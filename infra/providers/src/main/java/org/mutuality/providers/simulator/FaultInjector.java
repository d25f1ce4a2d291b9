package org.mutuality.providers.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Decides by a seeded random generator whether a fault occurs and counts occurrences; faults may be changed at any time. */
public final class FaultInjector {
    private static final String L64 = "L64X128MixRandom";

    private Faults faults = Faults.NONE;
    private RandomGenerator random = seeded(0);
    private final Map<String, Long> occurrences = new TreeMap<>();
    private final Map<String, String> sure = new HashMap<>();

    /** Replaces the faults and restarts the random generator at their seed. */
    public synchronized void set(Faults next) {
        faults = next;
        random = seeded(next.seed());
    }

    public synchronized Faults faults() {
        return faults;
    }

    /** True for this share of the calls. */
    public synchronized boolean occurs(String fault, double share) {
        boolean first = faults.surely() && !occurrences.containsKey(fault);
        return share > 0 && counted(fault, first || random.nextDouble() < share);
    }

    /** Fault → number of its occurrences so far. */
    public synchronized Map<String, Long> occurrences() {
        return new TreeMap<>(occurrences);
    }

    synchronized boolean counted(String fault, boolean strikes) {
        if (strikes) {
            occurrences.merge(fault, 1L, Long::sum);
        }
        return strikes;
    }

    /** True for this share of the keys, always the same keys under one seed. */
    public synchronized boolean marks(double share, String fault, String key) {
        byte[] seeded = (faults.seed() + fault + key).getBytes(StandardCharsets.UTF_8);
        long hash = UUID.nameUUIDFromBytes(seeded).getLeastSignificantBits();
        boolean first = share > 0
                && faults.surely()
                && sure.computeIfAbsent(fault, any -> key).equals(key);
        return counted(fault, first || (hash & 0xFF_FFFFL) < share * 0x100_0000L);
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of(L64).create(seed);
    }
}
