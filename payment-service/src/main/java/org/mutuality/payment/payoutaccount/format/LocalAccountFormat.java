package org.mutuality.payment.payoutaccount.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats of bank accounts in countries without IBANs, named by country, ISO 3166 alpha-2. */
public enum LocalAccountFormat {
    CO("\\d{3,4}", "must be the bank's code, 3 or 4 digits", "\\d{6,20}", "must be 6 to 20 digits"),
    LR(FormatPatterns.BIC, FormatPatterns.BIC_DESCRIPTION, "\\d{6,20}", "must be 6 to 20 digits"),
    MX(
            "\\d{3}",
            "must be the first 3 digits of the CLABE",
            "\\d{18}",
            "must be a CLABE of that bank: 18 digits, the last a check digit"),
    PH("\\d{9}|" + FormatPatterns.BIC, "must be a BRSTN of 9 digits or a BIC", "\\d{8,16}", "must be 8 to 16 digits"),
    UG(
            "\\d{6}|" + FormatPatterns.BIC,
            "must be a sort code of 6 digits or a BIC",
            "\\d{8,16}",
            "must be 8 to 16 digits"),
    US("\\d{9}", "must be a routing number of 9 digits, the last a check digit", "\\d{4,17}", "must be 4 to 17 digits");

    private final Pattern code;
    private final String codeDescription;
    private final Pattern number;
    private final String numberDescription;

    LocalAccountFormat(String code, String codeDescription, String number, String numberDescription) {
        this.code = Pattern.compile(code);
        this.codeDescription = codeDescription;
        this.number = Pattern.compile(number);
        this.numberDescription = numberDescription;
    }

    public static Optional<LocalAccountFormat> of(String country) {
        return Arrays.stream(values()).filter(one -> one.name().equals(country)).findFirst();
    }

    public static List<String> countries() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** What a valid bank code is, for error details. */
    public String codeDescription() {
        return codeDescription;
    }

    /** What a valid account number is, for error details. */
    public String numberDescription() {
        return numberDescription;
    }

    public boolean isCode(String text) {
        return code.matcher(text).matches() && (this != US || hasCheckDigit(text)) && isOfCountry(text);
    }

    /** @param bankCode empty when none was submitted, which is reported elsewhere */
    public boolean isNumber(Optional<String> bankCode, String text) {
        return number.matcher(text).matches()
                && (this != MX || hasCheckDigit(text) && text.startsWith(bankCode.orElse("")));
    }

    // A BIC's fifth and sixth letters are its country.
    private boolean isOfCountry(String text) {
        return Character.isDigit(text.charAt(0)) || text.startsWith(name(), 4);
    }

    // Routing numbers and CLABEs have the same rule: the digits weighted 3, 7, 1, 3, 7, 1 … sum to a multiple of ten.
    private static boolean hasCheckDigit(String digits) {
        int[] weights = {3, 7, 1};
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += weights[i % 3] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 10 == 0;
    }

    /** An enum's constants cannot refer to its own static fields. */
    private static final class FormatPatterns {
        static final String BIC = "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?";
        static final String BIC_DESCRIPTION = "must be a BIC of the country, 8 or 11 letters and digits";
    }
}
