package org.mutuality.payment.payoutaccount.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mobile phone numbers, checked with Google's libphonenumber, which has every country's numbering plan. */
public final class MobileNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Pattern PUNCTUATION = Pattern.compile("[().,/]");
    private static final Pattern NATIONAL = Pattern.compile("[0-9]{4,15}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    // In some countries (US) mobile and fixed-line numbers look alike.
    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final String NO_COUNTRY = "ZZ";

    private MobileNumbers() {}

    /**
     * E.164 form of a number as people write it: with spaces, dashes and brackets, 00 for +, or without the country's code,
     * with or without its trunk zero. A text that is no such number stays as it is, without its spaces. The trunk zero after a
     * country's code stays too: whether the code or the zero is the error, only the family knows.
     *
     * @param country ISO 3166 alpha-2; a number that starts neither with + nor with 00 is one of this country
     */
    public static String normalized(String text, String country) {
        String compact = PUNCTUATION.matcher(CopiedText.compact(text)).replaceAll("");
        if (compact.startsWith("+") || compact.startsWith("00")) {
            return compact.replaceFirst("^00", "+");
        }
        return NATIONAL.matcher(compact).matches()
                ? parsed(compact, country)
                        .filter(PLANS::isValidNumber)
                        .map(number -> PLANS.format(number, PhoneNumberFormat.E164))
                        .orElse(compact)
                : compact;
    }

    /** Whether it is a mobile number of some country, and its E.164 form. */
    public static boolean isMobile(String text) {
        return parsed(text)
                .filter(number -> PLANS.format(number, PhoneNumberFormat.E164).equals(text))
                .filter(PLANS::isValidNumber)
                .filter(number -> MOBILE.contains(PLANS.getNumberType(number)))
                .isPresent();
    }

    /** {@code +231}. */
    public static String callingCode(String e164) {
        return "+" + parsed(e164).map(PhoneNumber::getCountryCode).orElseThrow();
    }

    private static Optional<PhoneNumber> parsed(String text) {
        return E164.matcher(text).matches() ? parsed(text, NO_COUNTRY) : Optional.empty();
    }

    private static Optional<PhoneNumber> parsed(String text, String country) {
        try {
            return Optional.of(PLANS.parse(text, country));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
