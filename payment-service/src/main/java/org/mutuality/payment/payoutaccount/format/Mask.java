package org.mutuality.payment.payoutaccount.format;

/** Masks an account so that its owner recognises it and nobody else can use it. */
public final class Mask {
    private static final String DOTS = " ••••";

    private Mask() {}

    /** @param lead shown in full: a country's code, never part of the secret number */
    public static String of(String lead, String secret) {
        String end = secret.substring(secret.length() - shown(secret.length()));
        return lead + DOTS + (end.isEmpty() ? "" : " " + end);
    }

    /** {@code M••••}. */
    public static String ofName(String name) {
        return (name.length() >= 4 ? name.substring(0, 1) : "") + "••••";
    }

    // Fewer characters of a short number, so that the rest cannot be guessed.
    private static int shown(int length) {
        return length >= 9 ? 4 : length >= 6 ? 2 : 0;
    }
}
