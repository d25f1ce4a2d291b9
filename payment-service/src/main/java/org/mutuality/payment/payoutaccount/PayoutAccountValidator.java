package org.mutuality.payment.payoutaccount;

import static org.mutuality.payment.payoutaccount.PayoutAccountProblem.PAYOUT_ACCOUNT_INVALID;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.payoutaccount.details.PayoutAccountRequest;
import org.mutuality.payment.payoutaccount.format.HolderNames;
import org.mutuality.payment.payoutaccount.format.LocalAccountFormat;
import org.mutuality.payment.payoutaccount.format.MobileNumbers;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds all that is wrong with an account. Of another country than the family's it may be: families live across borders. */
final class PayoutAccountValidator {
    private static final Predicate<String> OPERATOR =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate().and(text -> text.length() <= 40);
    private static final Predicate<String> POINT =
            Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*").asMatchPredicate().and(text -> text.length() <= 40);
    // What the library is asked about at all.
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private final PayoutAccountRequest told;
    private final ValidationErrors wrongs = new ValidationErrors();

    private PayoutAccountValidator(PayoutAccountRequest told) {
        this.told = told;
    }

    /** @throws org.mutuality.platform.problem.Refusal PAYOUT_ACCOUNT_INVALID, with every place */
    static AccountDetails validate(PayoutAccountRequest told) {
        PayoutAccountValidator check = new PayoutAccountValidator(told);
        switch (told.kind()) {
            case MOBILE_WALLET -> check.wallet();
            case BANK -> check.bank();
            case CASH_POINT -> check.cashPoint();
        }
        check.wrongs.throwIfAny(PAYOUT_ACCOUNT_INVALID);
        return told.account();
    }

    private void wallet() {
        nothingBut("operator", "number");
        check(
                told.operator(),
                "/operator",
                OPERATOR,
                "must be at most 40 lower-case letters, digits and dashes, such as mtn-lr");
        check(told.number(), "/number", MobileNumbers::isMobile, "must be a mobile phone number such as +231770123456");
    }

    private void cashPoint() {
        nothingBut("point");
        check(
                told.point(),
                "/point",
                POINT,
                "must be at most 40 capital letters, digits and dashes, such as MONROVIA-07");
    }

    private void bank() {
        boolean local = told.country().or(told::bankCode).or(told::number).isPresent();
        if (told.iban().isPresent() || !local) {
            nothingBut("iban", "holder");
            check(
                    told.iban(),
                    "/iban",
                    PayoutAccountValidator::isIban,
                    "must be an IBAN with its country's length and valid check digits");
        } else {
            nothingBut("country", "bankCode", "number", "holder");
            localBank();
        }
        check(told.holder(), "/holder", HolderNames::isHolder, HolderNames.WORDS);
    }

    private void localBank() {
        check(
                told.country(),
                "/country",
                country -> LocalAccountFormat.of(country).isPresent(),
                "must be one of %s; other countries use an IBAN".formatted(LocalAccountFormat.countries()));
        Optional<LocalAccountFormat> bank = told.country().flatMap(LocalAccountFormat::of);
        check(
                told.bankCode(),
                "/bankCode",
                code -> bank.isEmpty() || bank.get().isCode(code),
                bank.map(LocalAccountFormat::codeDescription).orElse(""));
        check(
                told.number(),
                "/number",
                number -> bank.isEmpty() || bank.get().isNumber(told.bankCode(), number),
                bank.map(LocalAccountFormat::numberDescription).orElse(""));
    }

    private void check(Optional<String> field, String pointer, Predicate<String> fits, String words) {
        if (wrongs.addUnless(field.isPresent(), pointer, "is required")) {
            wrongs.addUnless(fits.test(field.orElseThrow()), pointer, words);
        }
    }

    private void nothingBut(String... names) {
        Set<String> known = Set.of(names);
        told.fields()
                .forEach((name, value) -> wrongs.addUnless(
                        known.contains(name) || value.isEmpty(), "/" + name, "unknown field for this kind of account"));
    }

    private static boolean isIban(String text) {
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        try {
            IbanUtil.validate(text);
            return true;
        } catch (Iban4jException e) {
            return false;
        }
    }
}
