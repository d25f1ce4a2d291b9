package org.mutuality.importer.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Numbers by text, in 20 bytes a slot whatever the length of the texts: millions of families and months fit a small heap. A text is
 * represented by 128 bits of its SHA-256, so two of them are never mistaken for each other in practice. Not for several threads.
 */
final class HashIndex {
    private static final int INITIAL_SLOTS = 1024;
    private static final int ABSENT = Integer.MIN_VALUE;

    private final MessageDigest digest = sha256();
    private long[] high = new long[INITIAL_SLOTS];
    private long[] low = new long[INITIAL_SLOTS];
    private int[] numbers = absent(INITIAL_SLOTS);
    private int size;

    /** The number that the text has already; otherwise it gets {@code number}, and the result is empty. */
    OptionalInt putIfAbsent(String text, int number) {
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        long first = word(hash, 0);
        long second = word(hash, Long.BYTES);
        int slot = slot(first, second);
        if (numbers[slot] != ABSENT) {
            return OptionalInt.of(numbers[slot]);
        }
        set(slot, first, second, number);
        if (++size > high.length / 4 * 3) {
            grow();
        }
        return OptionalInt.empty();
    }

    /** Empty when the text has none. */
    OptionalInt find(String text) {
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        int number = numbers[slot(word(hash, 0), word(hash, Long.BYTES))];
        return number == ABSENT ? OptionalInt.empty() : OptionalInt.of(number);
    }

    int size() {
        return size;
    }

    private int slot(long first, long second) {
        int slot = (int) first & high.length - 1;
        while (numbers[slot] != ABSENT && (high[slot] != first || low[slot] != second)) {
            slot = slot + 1 & high.length - 1;
        }
        return slot;
    }

    private void set(int slot, long first, long second, int number) {
        high[slot] = first;
        low[slot] = second;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldNumbers = numbers;
        high = new long[oldHigh.length * 2];
        low = new long[oldHigh.length * 2];
        numbers = absent(oldHigh.length * 2);
        for (int slot = 0; slot < oldHigh.length; slot++) {
            if (oldNumbers[slot] != ABSENT) {
                set(slot(oldHigh[slot], oldLow[slot]), oldHigh[slot], oldLow[slot], oldNumbers[slot]);
            }
        }
    }

    private static int[] absent(int slots) {
        int[] numbers = new int[slots];
        Arrays.fill(numbers, ABSENT);
        return numbers;
    }

    private static long word(byte[] bytes, int from) {
        long word = 0;
        for (int at = from; at < from + Long.BYTES; at++) {
            word = word << Byte.SIZE | bytes[at] & 0xFF;
        }
        return word;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
