package org.mutuality.providers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Whether a fault strikes now, by the seed; faults may be changed while requests run. */
public final class Chance {
    private static final String L64 = "L64X128MixRandom";

    private Faults faults = Faults.NONE;
    private RandomGenerator random = seeded(0);

    /** From now on; chance begins anew at the seed. */
    public synchronized void set(Faults next) {
        faults = next;
        random = seeded(next.seed());
    }

    public synchronized Faults faults() {
        return faults;
    }

    /** True in that share of the calls. */
    public synchronized boolean strikes(double share) {
        return share > 0 && random.nextDouble() < share;
    }

    /** True for that share of the keys, and always the same ones under one seed. */
    public boolean marks(double share, String fault, String key) {
        byte[] seeded = (faults().seed() + fault + key).getBytes(StandardCharsets.UTF_8);
        long hash = UUID.nameUUIDFromBytes(seeded).getLeastSignificantBits();
        return (hash & 0xFF_FFFFL) < share * 0x100_0000L;
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of(L64).create(seed);
    }
}
