package org.mutuality.payment.payoutaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.payment.payoutaccount.details.PayoutAccountRequest;
import org.mutuality.payment.payoutaccount.details.PayoutAccountType;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ProblemException;

class PayoutAccountValidatorTest {
    // Example numbers of libphonenumber, and numbers that programmes use for tests.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+231770123456",
                "+522221234567",
                "+573211234567",
                "+639051234567",
                "+256712345678",
                "+12015550123"
            })
    void a_mobile_phone_of_any_country_is_taken(String number) {
        assertThat(invalidFields(PayoutAccountType.MOBILE_WALLET, Map.of("operator", "mtn-lr", "number", number)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PK, +92 300 1234567, +923001234567",
        "PK, 0092-300-1234567, +923001234567",
        "PK, 923001234567, +923001234567",
        "PK, 0300 1234567, +923001234567",
        "PK, (0300) 123.4567, +923001234567",
        "PK, 3001234567, +923001234567",
        "PK, \u202A+92 300 1234567\u202C, +923001234567",
        "PK, +231 770 123 456, +231770123456",
        "LR, 0770123456, +231770123456",
        "LR, 231770123456, +231770123456",
        "PH, 0917-123-4567, +639171234567",
        "MX, 55 1234 5678, +525512345678"
    })
    void a_number_is_taken_as_people_write_it_and_kept_as_e164(String country, String written, String e164) {
        PayoutAccountRequest wallet =
                request(PayoutAccountType.MOBILE_WALLET, Map.of("operator", "Jazz-PK ", "number", written));
        assertThat(PayoutAccountValidator.validate(wallet, country).serialized())
                .isEqualTo("wallet jazz-pk " + e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+9203001234567",
                "+92 0300 1234567",
                "0092 0300 1234567",
                "+63 0917 123 4567",
                "770123456789",
                "0300 1234567",
                "+23177012345",
                "+2317701234567890",
                "+999770123456",
                "+2312",
                "+",
                "",
                "+44 20 7946 0000",
                "+442079460000",
                "+231770123456;ext=1",
                "tel:+231770123456",
                "+٢٣١٧٧٠١٢٣٤٥٦"
            })
    void what_is_no_mobile_phones_number_is_refused(String number) {
        assertThat(invalidFields(PayoutAccountType.MOBILE_WALLET, Map.of("operator", "mtn-lr", "number", number)))
                .containsExactly("/number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                "de89 3704\u00a00044 0532 0130 00",
                "DE89-3704-0044-0532-0130-00",
                "PK36SCBL0000001123456702"
            })
    void an_iban_is_taken_also_as_it_is_printed(String iban) {
        assertThat(PayoutAccountValidator.validate(request(PayoutAccountType.BANK, Map.of("iban", iban)), "LR")
                        .serialized())
                .isEqualTo("iban-of " + iban.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "") + " Fatu Kollie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013001",
                "DE8937040044053201300",
                "DE893704004405320130000",
                "US89370400440532013000",
                "DE89_3704_0044_0532_0130_00",
                "XX00",
                ""
            })
    void what_is_no_iban_is_refused(String iban) {
        assertThat(invalidFields(PayoutAccountType.BANK, Map.of("iban", iban))).containsExactly("/iban");
    }

    @ParameterizedTest
    @CsvSource({
        "LR, ECOCLRLM, 0011223344",
        "LR, ECOCLRLMXXX, 001122",
        "PH, 010530667, 1234567890",
        "PH, BNORPHMM, 12345678",
        "MX, 002, 002010077777777771",
        "MX, 032, 032180000118359719",
        "CO, 1007, 12345678901",
        "UG, 040147, 9030001234567",
        "US, 021000021, 1234",
        "lr, eco clr lm, 00 1122-3344"
    })
    void a_local_account_is_taken_where_there_is_no_iban(String country, String bankCode, String number) {
        assertThat(invalidFields(
                        PayoutAccountType.BANK, Map.of("country", country, "bankCode", bankCode, "number", number)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LR, ECOCUGKA, 0011223344, /bankCode",
        "LR, ECOCLRLM, 00112, /number",
        "PH, 01053066, 1234567890, /bankCode",
        "MX, 002, 002010077777777772, /number",
        "MX, 032, 002010077777777771, /number",
        "MX, 02, 002010077777777771, /bankCode+/number",
        "US, 021000022, 1234, /bankCode",
        "US, 021000021, 12X4, /number",
        "DE, 37040044, 0532013000, /country"
    })
    void a_local_account_is_as_its_countrys_are(String country, String bankCode, String number, String pointers) {
        assertThat(invalidFields(
                        PayoutAccountType.BANK, Map.of("country", country, "bankCode", bankCode, "number", number)))
                .containsExactlyInAnyOrder(pointers.split("\\+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria de la Cruz | Maria de la Cruz",
                "' María  José Peña Núñez ' | Maria Jose Pena Nunez",
                "Łukasz Weiß | Lukasz Weiss",
                "O’Neill, J.-P. (+1) | O'Neill, J.-P. (+1)",
                "X | X"
            })
    void a_holder_is_written_without_accents(String holder, String serialized) {
        PayoutAccountRequest account =
                request(PayoutAccountType.BANK, Map.of("iban", "DE89370400440532013000", "holder", holder));
        assertThat(PayoutAccountValidator.validate(account, "LR").serialized())
                .isEqualTo("iban-of DE89370400440532013000 " + serialized);
        assertThat(PayoutAccountValidator.validate(account, "LR").masked())
                .startsWith("DE •••• 3000, ")
                .endsWith("••••");
    }

    @Test
    void what_no_bank_could_read_is_no_holder() {
        String seventy = "M".repeat(70);
        assertThat(invalidFields(PayoutAccountType.BANK, Map.of("iban", "DE89370400440532013000", "holder", seventy)))
                .isEmpty();
        for (String holder : List.of("", " ", seventy + "M", "山田", "Мария", "12", "A\nB", "A_B", "<b>", "A@B")) {
            assertThat(invalidFields(
                            PayoutAccountType.BANK, Map.of("iban", "DE89370400440532013000", "holder", holder)))
                    .as(holder)
                    .containsExactly("/holder");
        }
        assertThat(invalidFields(PayoutAccountType.CASH_POINT, Map.of("point", "MONROVIA-07", "holder", "Maria")))
                .containsExactly("/holder");
    }

    @Test
    void a_cash_point_has_its_code() {
        for (String point : List.of("MONROVIA-07", " monrovia-07")) {
            assertThat(PayoutAccountValidator.validate(
                                    request(PayoutAccountType.CASH_POINT, Map.of("point", point)), "LR")
                            .serialized())
                    .isEqualTo("cash MONROVIA-07");
        }
        for (String point : List.of("", "A_B", "A B", "-A", "A--B", "A".repeat(41))) {
            assertThat(invalidFields(PayoutAccountType.CASH_POINT, Map.of("point", point)))
                    .containsExactly("/point");
        }
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        assertThat(invalidFields(
                        PayoutAccountType.MOBILE_WALLET,
                        Map.of("operator", "MTN!", "number", "0770", "iban", "X", "point", "P")))
                .containsExactlyInAnyOrder("/operator", "/number", "/iban", "/point");
        assertThat(invalidFields(PayoutAccountType.MOBILE_WALLET, Map.of()))
                .containsExactlyInAnyOrder("/operator", "/number");
        assertThat(invalidFields(PayoutAccountType.CASH_POINT, Map.of("number", "1")))
                .containsExactlyInAnyOrder("/number", "/point");
        assertThat(invalidFields(PayoutAccountType.BANK, Map.of())).containsExactly("/iban");
        assertThat(invalidFields(PayoutAccountType.BANK, Map.of("country", "LR")))
                .containsExactlyInAnyOrder("/bankCode", "/number");
        assertThat(invalidFields(PayoutAccountType.BANK, Map.of("number", "1")))
                .containsExactlyInAnyOrder("/country", "/bankCode");
        assertThat(invalidFields(
                        PayoutAccountType.BANK,
                        Map.of("iban", "DE89370400440532013000", "country", "DE", "operator", "x")))
                .containsExactlyInAnyOrder("/country", "/operator");
    }

    private static List<String> invalidFields(PayoutAccountType kind, Map<String, String> fields) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> PayoutAccountValidator.validate(request(kind, fields), "LR"));
        return refusal == null
                ? List.of()
                : refusal.fieldErrors().stream().map(FieldError::pointer).toList();
    }

    private static PayoutAccountRequest request(PayoutAccountType kind, Map<String, String> fields) {
        return new PayoutAccountRequest(
                kind,
                Optional.ofNullable(fields.get("operator")),
                Optional.ofNullable(fields.get("number")),
                Optional.ofNullable(fields.get("country")),
                Optional.ofNullable(fields.get("bankCode")),
                Optional.ofNullable(fields.get("iban")),
                Optional.ofNullable(
                        fields.getOrDefault("holder", kind == PayoutAccountType.BANK ? "Fatu Kollie" : null)),
                Optional.ofNullable(fields.get("point")));
    }
}
