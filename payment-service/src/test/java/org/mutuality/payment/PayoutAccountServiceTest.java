package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.CohortFixture.founded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.payment.payoutaccount.AccountVault;
import org.mutuality.payment.payoutaccount.PayoutDestinations;
import org.mutuality.payment.payoutaccount.PayoutDestinations.PayoutDestination;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.KeyDestructionReceipt;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** Payout accounts of the whole service, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
class PayoutAccountServiceTest {
    private static final String NUMBER = "+231770123456";
    private static final String MASKED = "+231 •••• 3456";
    private static final String WALLET = wallet(NUMBER);
    private static final String BANK = """
            {"kind": "bank", "country": "LR", "bankCode": "ECOCLRLM", "number": "00112233449876",
             "holder": "Fatu Kollíe"}""";
    private static String lead;
    private static String checker;
    private static String partner;

    private final Lines log = new Lines();

    @Inject
    ReadModelDatabase database;

    @Inject
    AccountVault accounts;

    @Inject
    PayoutDestinations destinations;

    private final CohortFixture cohort = founded("LR", "LRD", Optional.of("helpers"));
    private final UUID family = cohort.enrolled();
    private final String path = "/payout-accounts/" + family;

    // Not before all: only then does the test know the service's port.
    @BeforeEach
    void people() {
        if (lead == null) {
            checker = TestTokens.financeChecker("LR");
            partner = TestTokens.partner("helpers");
            lead = TestTokens.countryLead("LR");
        }
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void nothing_of_it_was_logged() {
        Logger.getLogger("").removeHandler(log);
        assertThat(String.join("\n", log.written)).doesNotContain("770123456", "00112233449876", "Kollie", "Kollíe");
    }

    // -- the first one

    @Test
    void a_family_submits_its_account_verifies_it_and_can_be_paid() {
        String own = TestTokens.familyToken(family);
        JsonPath account = json(put(own, "", WALLET).statusCode(201));
        assertThat(account.getString("masked")).isEqualTo(MASKED);
        assertThat(account.getString("provider")).isEqualTo("mobile-money");
        assertThat(account.getString("holdReason")).isEqualTo("ACCOUNT_NOT_VERIFIED");
        assertThat(accounts.decryptPayableAccount(family)).isEmpty();
        held(AccountHoldReason.ACCOUNT_NOT_VERIFIED);
        put(own, "", WALLET).statusCode(200);

        verify(own, 1, MASKED).statusCode(204);
        verify(own, 1, MASKED).statusCode(204);
        assertThat(json(get(own, "").statusCode(200)).getString("holdReason")).isNull();
        assertThat(accounts.decryptPayableAccount(family)).contains(new Wallet("mtn-lr", NUMBER));
        assertThat(destinations.of(Set.of(family, UUID.randomUUID())))
                .isEqualTo(Map.of(family, new PayoutDestination("mobile-money", Optional.empty())));
    }

    @Test
    void what_the_partner_submits_needs_the_familys_verification_and_a_second_person() {
        String own = TestTokens.familyToken(family);
        put(partner, "", WALLET).statusCode(201);
        held(AccountHoldReason.ACCOUNT_NOT_VERIFIED);
        verify(own, 1, MASKED).statusCode(204);
        held(AccountHoldReason.ACCOUNT_CHANGE_NOT_REVIEWED);
        review(checker, 1, true).statusCode(204);
        assertThat(accounts.decryptPayableAccount(family)).isPresent();
    }

    @Test
    void the_lead_who_submits_it_is_not_the_second_person() {
        put(lead, "", WALLET).statusCode(201);
        verify(TestTokens.familyToken(family), 1, MASKED).statusCode(204);
        assertThat(type(review(lead, 1, true).statusCode(403))).isEqualTo("urn:problem:payout-account-needs-four-eyes");
        held(AccountHoldReason.ACCOUNT_CHANGE_NOT_REVIEWED);
        review(TestTokens.countryLead("LR"), 1, true).statusCode(204);
        assertThat(accounts.decryptPayableAccount(family)).isPresent();
    }

    // -- a change

    @Test
    void a_change_holds_all_payouts_until_it_was_seen_and_has_cooled_off() {
        String own = paid();
        String tag = get(own, "").extract().header("ETag");
        JsonPath account = json(changing(own, tag, BANK).statusCode(201));
        assertThat(account.getString("masked")).isEqualTo("LR •••• 9876, F••••");
        assertThat(account.getString("holderAsWritten")).isEqualTo("Fatu Kollie");
        assertThat(json(get(own, "")).getMap("")).doesNotContainKey("holderAsWritten");
        assertThat(account.getString("heldUntil")).isNotBlank();
        // Neither the new one nor the one before.
        assertThat(accounts.decryptPayableAccount(family)).isEmpty();
        verify(own, 2, "LR •••• 9876, F••••").statusCode(204);
        held(AccountHoldReason.ACCOUNT_CHANGE_NOT_REVIEWED);
        review(checker, 2, true).statusCode(204);
        held(AccountHoldReason.ACCOUNT_COOLING_OFF);
        assertThat(accounts.decryptPayableAccount(family)).isEmpty();
        assertThat(destinations.of(Set.of(family)).get(family).provider()).isEqualTo("bank");
    }

    @Test
    void only_one_of_two_changes_from_the_same_state_stands() {
        String own = paid();
        String tag = get(own, "").extract().header("ETag");
        changing(partner, tag, BANK).statusCode(201);
        assertThat(type(changing(own, tag, wallet("+231770999999")).statusCode(412)))
                .isEqualTo("urn:problem:precondition-failed");
        assertThat(json(get(own, "")).getInt("version")).isEqualTo(2);
    }

    @Test
    void a_rejected_change_stays_held_and_its_reason_is_for_those_who_see_the_account() {
        String own = paid();
        put(partner, "", BANK).statusCode(201);
        reject(checker, 2, "Nobody at Maria's has an account there").statusCode(204);
        verify(own, 2, "LR •••• 9876, F••••").statusCode(204);
        held(AccountHoldReason.ACCOUNT_CHANGE_NOT_REVIEWED);
        assertThat(type(review(lead, 2, true).statusCode(409))).isEqualTo("urn:problem:payout-account-rejected");
        put(own, "", WALLET).statusCode(201);

        JsonPath history = json(get(own, "/history").statusCode(200));
        assertThat(history.getList("items.action"))
                .containsExactly("SUBMITTED", "VERIFIED", "SUBMITTED", "REJECTED", "VERIFIED", "SUBMITTED");
        assertThat(history.getList("items.version")).containsExactly(1, 1, 2, 2, 2, 3);
        assertThat(history.getString("items[2].masked")).isEqualTo("LR •••• 9876, F••••");
        assertThat(history.getString("items[3].reason")).isEqualTo("Nobody at Maria's has an account there");
        assertThat(history.getString("items[3].account")).isNotEqualTo(history.getString("items[2].account"));
        nowhereInTheDatabase("Maria");
        JsonPath page = json(get(lead, "/history?limit=4"));
        assertThat(json(get(lead, "/history?limit=4&after=" + page.getString("next")))
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void nothing_is_verified_or_reviewed_but_what_was_seen() {
        String own = TestTokens.familyToken(family);
        put(own, "", WALLET).statusCode(201);
        assertThat(type(verify(own, 1, "+231 •••• 9999").statusCode(409)))
                .isEqualTo("urn:problem:payout-account-replaced");
        verify(own, 2, MASKED).statusCode(409);
        review(checker, 2, true).statusCode(409);
        held(AccountHoldReason.ACCOUNT_NOT_VERIFIED);
    }

    // -- bad input

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "mobile-wallet", "operator": "mtn-lr", "number": "+231 0770123456"}             | /number
            {"kind": "mobile-wallet", "operator": 7}                                                 | /operator
            {"kind": "mobile-wallet"}                                                                | /number /operator
            {"kind": "mobile-wallet", "operator": "X!", "number": "1", "iban": "DE8937040044"}        | /iban /number /operator
            {"kind": "bank", "holder": "M", "iban": "DE89370400440532013001"}                        | /iban
            {"kind": "bank", "iban": "DE89370400440532013000"}                                       | /holder
            {"kind": "bank", "country": "LR", "bankCode": "1", "number": "2", "holder": "山"}         | /bankCode /number /holder
            {"kind": "cash-point", "point": "?"}                                                     | /point
            {"kind": "crypto", "point": "A"}                                                         | /kind
            {"point": "A"}                                                                           | /kind
            {"kind": "cash-point", "point": "A", "owner": "x", "pin": 1}                             | /owner /pin
            """)
    void every_wrong_place_is_named_and_nothing_is_kept(String body, String pointers) {
        assertThat(pointers(put(partner, "", body))).containsExactlyInAnyOrder(pointers.split(" "));
        hidden(get(partner, ""));
    }

    @Test
    void a_wrong_verification_or_review_is_refused_with_the_place() {
        put(partner, "", WALLET).statusCode(201);
        assertThat(pointers(put(TestTokens.familyToken(family), "/verification", "{}")))
                .containsExactlyInAnyOrder("/version", "/masked");
        assertThat(pointers(put(checker, "/review", "{\"version\": 1, \"accepted\": false}")))
                .containsExactly("/reason");
        assertThat(pointers(put(checker, "/review", "{\"version\": 1, \"accepted\": false, \"reason\": \" \"}")))
                .containsExactly("/reason");
        assertThat(pointers(put(checker, "/review", "{\"version\": 1, \"accepted\": true, \"reason\": \"x\"}")))
                .containsExactly("/reason");
        assertThat(pointers(put(checker, "/review", "{\"version\": \"1\", \"accepted\": \"yes\"}")))
                .containsExactlyInAnyOrder("/version", "/accepted");
    }

    // -- who may

    @Test
    void it_is_for_the_family_who_writes_for_it_and_who_pays() {
        put(partner, "", WALLET).statusCode(201);
        for (String token : List.of(lead, checker, TestTokens.financeMaker("LR"), TestTokens.familyToken(family))) {
            assertThat(get(token, "").statusCode(200).extract().asString())
                    .contains(MASKED)
                    .doesNotContain("770123456");
        }
        for (String token :
                List.of(TestTokens.liaison(cohort.cohortId()), TestTokens.analyst(), TestTokens.operator())) {
            get(token, "").statusCode(403);
            get(token, "/history").statusCode(403);
            put(token, "", WALLET).statusCode(403);
        }
        put(checker, "", WALLET).statusCode(403);
        put(lead, "/verification", "{}").statusCode(403);
        put(TestTokens.familyToken(family), "/review", "{}").statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void another_tenants_account_and_none_at_all_look_alike() {
        put(partner, "", WALLET).statusCode(201);
        String neighbour = TestTokens.familyToken(cohort.enrolled());
        Map<String, Object> none =
                hidden(as(partner).get("/payout-accounts/" + UUID.randomUUID()).then());
        for (String token : List.of(neighbour, TestTokens.partner("others"), TestTokens.countryLead("PH"))) {
            assertThat(hidden(get(token, ""))).isEqualTo(none);
            assertThat(hidden(get(token, "/history"))).isEqualTo(none);
            assertThat(hidden(put(token, "", BANK))).isEqualTo(none);
        }
        assertThat(hidden(get(TestTokens.financeChecker("PH"), ""))).isEqualTo(none);
        assertThat(hidden(verify(neighbour, 1, MASKED))).isEqualTo(none);
        assertThat(hidden(review(TestTokens.financeChecker("PH"), 1, true))).isEqualTo(none);
        UUID without = cohort.enrolled();
        assertThat(hidden(as(checker)
                        .contentType(ContentType.JSON)
                        .body("{\"version\": 1, \"accepted\": true}")
                        .put("/payout-accounts/" + without + "/review")
                        .then()))
                .isEqualTo(none);
        assertThat(json(get(partner, "")).getInt("version")).isEqualTo(1);
    }

    // -- kept sealed, and forgotten

    @Test
    void nothing_in_the_database_reveals_an_account() {
        put(partner, "", WALLET).statusCode(201);
        put(partner, "", BANK).statusCode(201);
        nowhereInTheDatabase("770123456");
        nowhereInTheDatabase("••••");
        nowhereInTheDatabase("00112233449876");
        nowhereInTheDatabase("Kollie");
        nowhereInTheDatabase("ECOCLRLM");
    }

    @Test
    void a_forgotten_familys_account_opens_nowhere_and_none_is_taken_any_more() {
        String own = paid();
        KeyDestructionReceipt receipt = accounts.destroyFamilyKey(family);
        assertThat(receipt.keyId()).isPresent();
        assertThat(accounts.destroyFamilyKey(family)).isEqualTo(receipt);
        assertThat(accounts.decryptPayableAccount(family)).isEmpty();
        FinanceTeam.soon(() -> assertThat(destinations.of(Set.of(family))).isEmpty());
        hidden(get(own, ""));
        put(own, "", WALLET).statusCode(410);
        assertThat(rows("payout_account_view")).noneMatch(row -> row.contains(family.toString()));
        assertThat(rows("payout_account_history_view")).noneMatch(row -> row.contains(family.toString()));
    }

    // -- how it is asked

    /** A first account, verified. @return the family's token */
    private String paid() {
        String own = TestTokens.familyToken(family);
        put(own, "", WALLET).statusCode(201);
        verify(own, 1, MASKED).statusCode(204);
        assertThat(accounts.decryptPayableAccount(family)).isPresent();
        return own;
    }

    private void held(AccountHoldReason why) {
        assertThat(destinations.of(Set.of(family)).get(family).holdReason()).contains(why);
        assertThat(json(get(lead, "")).getString("holdReason")).isEqualTo(why.name());
    }

    private static String wallet(String number) {
        return """
                {"kind": "mobile-wallet", "operator": "mtn-lr", "number": "%s"}""".formatted(number);
    }

    private ValidatableResponse verify(String token, int version, String masked) {
        return put(token, "/verification", """
                {"version": %d, "masked": "%s"}""".formatted(version, masked));
    }

    private ValidatableResponse review(String token, int version, boolean accepted) {
        return put(token, "/review", """
                {"version": %d, "accepted": %s}""".formatted(version, accepted));
    }

    private ValidatableResponse reject(String token, int version, String reason) {
        return put(token, "/review", """
                {"version": %d, "accepted": false, "reason": "%s"}""".formatted(version, reason));
    }

    private ValidatableResponse changing(String token, String tag, String body) {
        return as(token)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    private ValidatableResponse put(String token, String under, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path + under)
                .then();
    }

    private ValidatableResponse get(String token, String under) {
        return as(token).get(path + under).then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.extract().jsonPath();
    }

    private static String type(ValidatableResponse answer) {
        return answer.extract().jsonPath().getString("type");
    }

    private static List<String> pointers(ValidatableResponse answer) {
        return answer.statusCode(422).extract().jsonPath().getList("errors.pointer");
    }

    /** The one 404, without what differs from request to request. */
    private static Map<String, Object> hidden(ValidatableResponse answer) {
        Map<String, Object> problem =
                answer.statusCode(404).extract().jsonPath().getMap("");
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    /** Every row of every table, as text; bytes are hexadecimal there. */
    private void nowhereInTheDatabase(String secret) {
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        List<String> tables = database.read(sql -> sql.createQuery(
                        "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")
                .mapTo(String.class)
                .list());
        assertThat(tables).contains("event_store", "family_key", "payout_account_view");
        for (String table : tables) {
            assertThat(String.join("\n", rows(table))).as(table).doesNotContain(secret, hex);
        }
    }

    private List<String> rows(String table) {
        return database.read(sql -> sql.createQuery("select %1$s::text from %1$s".formatted(table))
                .mapTo(String.class)
                .list());
    }

    private static final class Lines extends Handler {
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            written.add(ExtLogRecord.wrap(record).getFormattedMessage() + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
