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

/**
 * Checks a submitted account and reports every invalid field. Its country may differ from the family's: families live across
 * borders.
 */
final class PayoutAccountValidator {
    private static final Predicate<String> OPERATOR =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate().and(text -> text.length() <= 40);
    private static final Predicate<String> POINT =
            Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*").asMatchPredicate().and(text -> text.length() <= 40);
    // Only such texts reach the library.
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private final PayoutAccountRequest request;
    private final ValidationErrors errors = new ValidationErrors();

    private PayoutAccountValidator(PayoutAccountRequest request) {
        this.request = request;
    }

    /**
     * @param familyCountry ISO 3166 alpha-2; a phone number without a country's code is one of this country
     * @throws ProblemException PAYOUT_ACCOUNT_INVALID with every invalid field
     */
    static AccountDetails validate(PayoutAccountRequest submitted, String familyCountry) {
        PayoutAccountRequest request = submitted.withE164Number(familyCountry);
        PayoutAccountValidator validator = new PayoutAccountValidator(request);
        switch (request.kind()) {
            case MOBILE_WALLET -> validator.wallet();
            case BANK -> validator.bank();
            case CASH_POINT -> validator.cashPoint();
        }
        validator.errors.throwIfAny(PAYOUT_ACCOUNT_INVALID);
        return request.account();
    }

    private void wallet() {
        requireOnly("operator", "number");
        require(
                request.operator(),
                "/operator",
                OPERATOR,
                "validation.operator");
        require(
                request.number(),
                "/number",
                MobileNumbers::isMobile,
                "validation.mobile-number");
    }

    private void cashPoint() {
        requireOnly("point");
        require(
                request.point(),
                "/point",
                POINT,
                "validation.cash-point");
    }

    private void bank() {
        boolean local =
                request.country().or(request::bankCode).or(request::number).isPresent();
        if (request.iban().isPresent() || !local) {
            requireOnly("iban", "holder");
            require(
                    request.iban(),
                    "/iban",
                    PayoutAccountValidator::isIban,
                    "validation.iban");
        } else {
            requireOnly("country", "bankCode", "number", "holder");
            localBank();
        }
        require(request.holder(), "/holder", HolderNames::isHolder, "validation.account-holder");
    }

    private void localBank() {
        require(
                request.country(),
                "/country",
                country -> LocalAccountFormat.of(country).isPresent(),
                "validation.bank-country",
                LocalAccountFormat.countries());
        Optional<LocalAccountFormat> bank = request.country().flatMap(LocalAccountFormat::of);
        require(
                request.bankCode(),
                "/bankCode",
                code -> bank.isEmpty() || bank.get().isCode(code),
                bank.map(LocalAccountFormat::codeRequirement).orElse(""));
        require(
                request.number(),
                "/number",
                number -> bank.isEmpty() || bank.get().isNumber(request.bankCode(), number),
                bank.map(LocalAccountFormat::numberRequirement).orElse(""));
    }

    private void require(Optional<String> field, String pointer, Predicate<String> format, String key, Object... arguments) {
        if (errors.addUnless(field.isPresent(), pointer, "validation.required")) {
            errors.addUnless(format.test(field.orElseThrow()), pointer, key, arguments);
        }
    }

    private void requireOnly(String... names) {
        Set<String> allowed = Set.of(names);
        request.fields()
                .forEach((name, value) -> errors.addUnless(
                        allowed.contains(name) || value.isEmpty(),
                        "/" + name,
                        "validation.account-field"));
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
