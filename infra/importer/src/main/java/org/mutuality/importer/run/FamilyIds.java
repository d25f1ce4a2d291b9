package org.mutuality.importer.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Ids of the families that are enrolled, by the study's ids; small enough for a million of them. For several threads. */
final class FamilyIds {
    private static final int INITIAL = 1024;

    private final HashIndex index = new HashIndex();
    private long[] high = new long[INITIAL];
    private long[] low = new long[INITIAL];

    synchronized Optional<UUID> find(String key) {
        OptionalInt number = index.find(key);
        return number.isPresent()
                ? Optional.of(new UUID(high[number.getAsInt()], low[number.getAsInt()]))
                : Optional.empty();
    }

    synchronized void put(String key, UUID id) {
        int number = index.size();
        if (index.putIfAbsent(key, number).isEmpty()) {
            if (number == high.length) {
                high = Arrays.copyOf(high, number * 2);
                low = Arrays.copyOf(low, number * 2);
            }
            high[number] = id.getMostSignificantBits();
            low[number] = id.getLeastSignificantBits();
        }
    }
}
