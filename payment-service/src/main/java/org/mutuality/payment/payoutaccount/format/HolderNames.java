package org.mutuality.payment.payoutaccount.format;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of account holders as banks exchange them: in ISO 20022's Latin character set, without accents. */
public final class HolderNames {
    private static final String SIGN = "[A-Za-z0-9/?:().,'+-]";
    private static final Predicate<String> HOLDER = Pattern.compile(
                    "(?=.*[A-Za-z])" + SIGN + "([A-Za-z0-9/?:().,'+ -]{0,68}" + SIGN + ")?")
            .asMatchPredicate();
    // Letters that are not another letter with an accent.
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("Æ", "AE"),
            Map.entry("æ", "ae"),
            Map.entry("Œ", "OE"),
            Map.entry("œ", "oe"),
            Map.entry("Ø", "O"),
            Map.entry("ø", "o"),
            Map.entry("Đ", "D"),
            Map.entry("đ", "d"),
            Map.entry("Ł", "L"),
            Map.entry("ł", "l"),
            Map.entry("ı", "i"),
            Map.entry("’", "'"));

    private HolderNames() {}

    /** Without accents: María Peña becomes Maria Pena. Letters of other scripts stay, and make the name invalid. */
    public static String latin(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain.strip().replaceAll(" +", " ");
    }

    public static boolean isHolder(String name) {
        return HOLDER.test(name);
    }
}
