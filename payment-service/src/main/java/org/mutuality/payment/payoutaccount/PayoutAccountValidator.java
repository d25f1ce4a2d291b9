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
                "must be at most 40 lower-case letters, digits and dashes, such as mtn-lr");
        require(
                request.number(),
                "/number",
                MobileNumbers::isMobile,
                "must be a mobile phone number such as +231770123456, without a 0 after the country's code");
    }

    private void cashPoint() {
        requireOnly("point");
        require(
                request.point(),
                "/point",
                POINT,
                "must be at most 40 capital letters, digits and dashes, such as MONROVIA-07");
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
                    "must be an IBAN with its country's length and valid require digits");
        } else {
            requireOnly("country", "bankCode", "number", "holder");
            localBank();
        }
        require(request.holder(), "/holder", HolderNames::isHolder, HolderNames.DESCRIPTION);
    }

    private void localBank() {
        require(
                request.country(),
                "/country",
                country -> LocalAccountFormat.of(country).isPresent(),
                "must be one of %s; other countries use an IBAN".formatted(LocalAccountFormat.countries()));
        Optional<LocalAccountFormat> bank = request.country().flatMap(LocalAccountFormat::of);
        require(
                request.bankCode(),
                "/bankCode",
                code -> bank.isEmpty() || bank.get().isCode(code),
                bank.map(LocalAccountFormat::codeDescription).orElse(""));
        require(
                request.number(),
                "/number",
                number -> bank.isEmpty() || bank.get().isNumber(request.bankCode(), number),
                bank.map(LocalAccountFormat::numberDescription).orElse(""));
    }

    private void require(Optional<String> field, String pointer, Predicate<String> format, String description) {
        if (errors.addUnless(field.isPresent(), pointer, "is required")) {
            errors.addUnless(format.test(field.orElseThrow()), pointer, description);
        }
    }

    private void requireOnly(String... names) {
        Set<String> allowed = Set.of(names);
        request.fields()
                .forEach((name, value) -> errors.addUnless(
                        allowed.contains(name) || value.isEmpty(),
                        "/" + name,
                        "unknown field for this kind of account"));
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
