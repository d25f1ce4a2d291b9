package org.mutuality.payment.payoutaccount.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats of bank accounts in countries without IBANs, named by country, ISO 3166 alpha-2. */
public enum LocalAccountFormat {
    CO("\\d{3,4}", "validation.bank-code-3-4", "\\d{6,20}", "validation.digits-6-20"),
    LR(FormatPatterns.BIC, "validation.bic", "\\d{6,20}", "validation.digits-6-20"),
    MX(
            "\\d{3}",
            "validation.bank-code-clabe",
            "\\d{18}",
            "validation.clabe"),
    PH("\\d{9}|" + FormatPatterns.BIC, "validation.bank-code-brstn", "\\d{8,16}", "validation.digits-8-16"),
    UG(
            "\\d{6}|" + FormatPatterns.BIC,
            "validation.bank-code-sort",
            "\\d{8,16}",
            "validation.digits-8-16"),
    US("\\d{9}", "validation.bank-code-routing", "\\d{4,17}", "validation.digits-4-17");

    private final Pattern code;
    private final String codeRequirement;
    private final Pattern number;
    private final String numberRequirement;

    LocalAccountFormat(String code, String codeRequirement, String number, String numberRequirement) {
        this.code = Pattern.compile(code);
        this.codeRequirement = codeRequirement;
        this.number = Pattern.compile(number);
        this.numberRequirement = numberRequirement;
    }

    public static Optional<LocalAccountFormat> of(String country) {
        return Arrays.stream(values()).filter(one -> one.name().equals(country)).findFirst();
    }

    public static List<String> countries() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** Key of the message that says what a valid bank code is. */
    public String codeRequirement() {
        return codeRequirement;
    }

    /** Key of the message that says what a valid account number is. */
    public String numberRequirement() {
        return numberRequirement;
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
    }
}
