package org.mutuality.payment.payoutaccount.format;

/** Shows enough for its owner to know it again and too little for anybody else. */
public final class Mask {
    private static final String DOTS = " ••••";

    private Mask() {}

    /** @param lead shown whole: a country's code, never part of the number that tells whose it is */
    public static String of(String lead, String secret) {
        String end = secret.substring(secret.length() - shown(secret.length()));
        return lead + DOTS + (end.isEmpty() ? "" : " " + end);
    }

    /** {@code M••••}. */
    public static String ofName(String name) {
        return (name.length() >= 4 ? name.substring(0, 1) : "") + "••••";
    }

    // Of a short one fewer: the rest must stay too much to guess.
    private static int shown(int length) {
        return length >= 9 ? 4 : length >= 6 ? 2 : 0;
    }
}
