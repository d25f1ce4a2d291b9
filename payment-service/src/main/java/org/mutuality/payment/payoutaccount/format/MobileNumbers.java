package org.mutuality.payment.payoutaccount.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mobile phone numbers, checked with Google's libphonenumber, which has every country's numbering plan. */
public final class MobileNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    // In some countries (US) mobile and fixed-line numbers look alike.
    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final String NO_COUNTRY = "ZZ";

    private MobileNumbers() {}

    /** Whether it is a mobile number of some country, written as E.164. */
    public static boolean isMobile(String text) {
        return parsed(text)
                .filter(PLANS::isValidNumber)
                .filter(number -> MOBILE.contains(PLANS.getNumberType(number)))
                .isPresent();
    }

    /** {@code +231}. */
    public static String callingCode(String e164) {
        return "+" + parsed(e164).map(PhoneNumber::getCountryCode).orElseThrow();
    }

    private static Optional<PhoneNumber> parsed(String text) {
        if (!E164.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PLANS.parse(text, NO_COUNTRY));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
