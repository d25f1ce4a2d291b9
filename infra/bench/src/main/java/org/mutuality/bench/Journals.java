package org.mutuality.bench;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Journals that nobody has told yet: each call another family and month, so that every one is accepted. */
final class Journals {
    static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
    static final int MONTHS = 12 * 26 - 1;

    private final List<UUID> families;
    private final Supplier<String> token;
    private final AtomicLong next = new AtomicLong();

    Journals(List<UUID> families, Supplier<String> token) {
        this.families = List.copyOf(families);
        this.token = token;
    }

    /** Neighbours in time are different families, as in life. Empty: all are told. */
    Optional<byte[]> next(URI target) {
        long number = next.getAndIncrement();
        int month = (int) (number / families.size());
        return month >= MONTHS ? Optional.empty() : Optional.of(request(target, number, month));
    }

    long left() {
        return Math.max(0, (long) families.size() * MONTHS - next.get());
    }

    private byte[] request(URI target, long number, int month) {
        UUID family = families.get((int) (number % families.size()));
        return Wire.put(target, "/journals/" + family + "/" + FIRST_MONTH.plusMonths(month), token.get(), body(number));
    }

    /** Ten answers, about as many as families give. */
    static String body(long number) {
        return """
                {"form":"core-1","answers":{"income_wages":%s,"income_farm":%s,"savings_deposited":%s,"debts_total":%s,\
                "consumption":%s,"consumption_food":%s,"help_given_times":%d,"ladder":%d,"household_size":5,"food_enough":%b}}""".formatted(
                        money(number, 7),
                        money(number, 11),
                        money(number, 13),
                        money(number, 17),
                        money(number, 19),
                        money(number, 23),
                        number % 9,
                        number % 11,
                        number % 3 != 0);
    }

    private static String money(long number, int factor) {
        long cents = number * factor % 50_000;
        return "{\"amount\":\"%d.%02d\",\"currency\":\"USD\"}".formatted(cents / 100, cents % 100);
    }
}
