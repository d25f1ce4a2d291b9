package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.FinanceTeam.soon;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutCommand.SendPayoutResult;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** A bank's day in orders, books and differences, each test in books of its own country. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
class ReconciliationServiceTest {
    private static final Instant AT = Instant.parse("2021-05-03T10:00:00Z");
    private static final String DAY = "/bank/2021-05-03";
    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>C-1</MsgId></GrpHdr><Stmt><Id>1</Id>
            <TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>%2$s</Sum></TtlNtries></TxsSummry>
            <Ntry><NtryRef>E1</NtryRef><Amt Ccy="PHP">%2$s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2021-05-03</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%1$s</EndToEndId></Refs></TxDtls></NtryDtls>
            </Ntry></Stmt></BkToCstmrStmt></Document>""";

    @Inject
    CommandGateway commands;

    private final UUID batch = UUID.randomUUID();

    @Test
    void a_day_says_what_was_sent_what_became_of_it_and_what_the_books_say() {
        String checker = TestTokens.financeChecker("PH");
        StatementLine reported = sent("PH");
        settled(reported);
        StatementLine contradicted = sent("PH");
        fails(contradicted);
        returned(contradicted);
        StatementLine open = sent("PH");
        soon(() -> {
            JsonPath day = json(get(checker, "/reconciliations/PH" + DAY));
            assertThat(day.getMap("orders[0]").keySet())
                    .containsExactlyInAnyOrder(
                            "currency",
                            "sent",
                            "settled",
                            "failed",
                            "unknown",
                            "underWay",
                            "returned",
                            "fees",
                            "confirmed");
            assertThat(tally(day, "sent")).isEqualTo("3 × 1350.00");
            assertThat(tally(day, "settled")).isEqualTo("1 × 450.00");
            assertThat(tally(day, "failed")).isEqualTo("1 × 450.00");
            assertThat(tally(day, "underWay")).isEqualTo("1 × 450.00");
            assertThat(tally(day, "unknown")).isEqualTo("0 × 0.00");
            assertThat(tally(day, "returned")).isEqualTo("0 × 0.00");
            assertThat(tally(day, "fees")).isEqualTo("0 × 0.00");
            assertThat(tally(day, "confirmed")).isEqualTo("0 × 0.00");
            assertThat(day.getString("books[0].sent.amount")).isEqualTo("1350.00");
            assertThat(day.getString("books[0].inClearing.amount")).isEqualTo("450.00");
            assertThat(day.getString("books[0].atProvider.amount")).isEqualTo("-450.00");
            assertThat(day.getString("books[0].country")).isEqualTo("PH");
            assertThat(day.getMap("differences")).isEqualTo(Map.of("open", 3, "resolved", 0));
        });
        JsonPath first = json(get(checker, "/reconciliations/PH" + DAY + "/differences?limit=1"));
        assertThat(first.getString("items[0].differenceId"))
                .isEqualTo("contradicted." + contradicted.order().orderId() + ".returned");
        assertThat(first.getString("items[0].outcome")).isEqualTo("FAILED");
        JsonPath next = json(
                get(checker, "/reconciliations/PH" + DAY + "/differences?limit=2&after=" + first.getString("next")));
        assertThat(next.getList("items.differenceId")).containsExactly(notConfirmed(reported), openTooLong(open));
        assertThat(next.getString("next")).isNull();

        fails(open);
        soon(() -> assertThat(differences(checker, "PH" + DAY).getList("items.kind"))
                .as("answered, it is none any more")
                .containsExactly("CONTRADICTED", "NOT_CONFIRMED"));
    }

    @Test
    void lines_that_were_not_taken_stand_on_the_day_on_which_their_file_came() {
        String maker = TestTokens.financeMaker("CO");
        StatementLine order = sent("CO");
        UUID unmatched = upload(maker, "0".repeat(32), "7.00");
        UUID wrongAmount = upload(maker, endToEnd(order), "449.99");
        assertThat(upload(maker, "0".repeat(32), "7.00")).isEqualTo(unmatched);
        List<String> came = json(get(maker, "/provider-files?country=CO")).getList("items.receivedAt");
        List<Object> found = came.stream()
                .map(at -> LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC))
                .distinct()
                .flatMap(day -> differences(maker, "CO/bank/" + day).getList("items.differenceId").stream())
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrder("unmatched." + unmatched + ".0", "amount-mismatch." + wrongAmount + ".0");
        JsonPath line = json(get(maker, "/reconciliations/differences/amount-mismatch." + wrongAmount + ".0"));
        assertThat(line.getString("amount.amount")).isEqualTo("449.99");
        assertThat(line.getString("orderId")).isEqualTo(order.order().orderId().toString());
    }

    @Test
    void what_a_bank_reported_as_paid_is_a_difference_until_a_statement_has_it() {
        String maker = TestTokens.financeMaker("RW");
        String checker = TestTokens.financeChecker("RW");
        StatementLine reported = sent("RW");
        StatementLine today = sent("RW");
        settled(reported);
        commands.send(new SettlePayout(today.payoutId(), today.order().orderId(), "B-2", List.of(), Instant.now()));
        soon(() -> assertThat(differences(maker, "RW" + DAY).getList("items.differenceId"))
                .as("a statement may be waited for")
                .containsExactly(notConfirmed(reported)));
        JsonPath difference = json(get(maker, "/reconciliations/differences/" + notConfirmed(reported)));
        assertThat(difference.getString("kind")).isEqualTo("NOT_CONFIRMED");
        assertThat(difference.getString("amount.amount")).isEqualTo("450.00");
        assertThat(difference.getString("orderId"))
                .isEqualTo(reported.order().orderId().toString());
        get(maker, "/reconciliations/differences/" + notConfirmed(today)).statusCode(404);

        upload(maker, endToEnd(reported), "449.99");
        assertThat(differences(maker, "RW" + DAY).getList("items.kind"))
                .as("another amount confirms nothing")
                .containsExactly("NOT_CONFIRMED");
        upload(maker, endToEnd(reported), "450.00");
        assertThat(differences(maker, "RW" + DAY).getList("items")).isEmpty();
        assertThat(tally(json(get(checker, "/reconciliations/RW" + DAY)), "confirmed"))
                .isEqualTo("1 × 450.00");
    }

    @Test
    void two_people_resolve_what_no_statement_has() {
        String maker = TestTokens.financeMaker("TZ");
        String checker = TestTokens.financeChecker("TZ");
        StatementLine reported = sent("TZ");
        settled(reported);
        String difference = "/reconciliations/differences/" + notConfirmed(reported);
        soon(() -> get(checker, difference).statusCode(200));
        put(maker, difference + "/resolution", reason("the bank's paper says so"))
                .statusCode(204);
        put(checker, difference + "/resolution/approval", "", "\"1\"").statusCode(204);
        assertThat(json(get(checker, "/reconciliations/TZ" + DAY)).getMap("differences"))
                .isEqualTo(Map.of("open", 0, "resolved", 1));
        upload(maker, endToEnd(reported), "450.00");
        get(maker, difference).statusCode(404);
    }

    @Test
    void what_a_bank_charges_is_reported_by_its_statement_and_counted_once() {
        String maker = TestTokens.financeMaker("KE");
        StatementLine order = sent("KE");
        settled(order);
        upload(maker, charged(endToEnd(order), "451.50", "1.50", true));
        upload(maker, charged(endToEnd(order), "450.00", "1.50", false));
        soon(() -> assertThat(tally(json(get(maker, "/reconciliations/KE" + DAY)), "fees"))
                .isEqualTo("1 × 1.50"));
        soon(() -> assertThat(json(get(maker, "/reconciliations/KE" + DAY)).getString("books[0].atProvider.amount"))
                .as("the bank makes good what the provider took")
                .isEqualTo("-450.00"));
        assertThat(differences(maker, "KE" + DAY).getList("items")).isEmpty();

        upload(maker, charged(endToEnd(order), "450.00", "2.50", false));
        soon(() -> assertThat(differences(maker, "KE" + DAY).getList("items.differenceId"))
                .containsExactly("fee-disputed." + order.order().orderId() + ".250php"));
        assertThat(tally(json(get(maker, "/reconciliations/KE" + DAY)), "fees")).isEqualTo("1 × 1.50");
    }

    private static String charged(String order, String moved, String fee, boolean included) {
        return STATEMENT.formatted(order, moved).replace("</Refs>", """
                        </Refs><Chrgs><Rcrd><Amt Ccy="PHP">%s</Amt><ChrgInclInd>%s</ChrgInclInd></Rcrd></Chrgs>""".formatted(fee, included));
    }

    @Test
    void two_people_resolve_a_difference() {
        String maker = TestTokens.financeMaker("LR");
        String checker = TestTokens.financeChecker("LR");
        String both = TestTokens.token(Map.of("countries", List.of("LR")), FINANCE_MAKER, FINANCE_CHECKER);
        String difference = "/reconciliations/differences/" + openTooLong(sent("LR"));
        soon(() -> get(checker, difference).statusCode(200));
        refused(put(checker, difference + "/resolution/approval", ""), 409, "resolution-not-proposed");
        put(both, difference + "/resolution", reason("paid by hand")).statusCode(204);
        refused(put(both, difference + "/resolution/approval", ""), 403, "resolution-needs-four-eyes");
        put(maker, difference + "/resolution", reason("the bank was closed")).statusCode(204);
        refused(put(checker, difference + "/resolution/approval", "", "\"1\""), 412, "precondition-failed");
        assertThat(counted(checker)).isEqualTo(Map.of("open", 1, "resolved", 0));
        put(checker, difference + "/resolution/approval", "", "\"2\"").statusCode(204);
        put(checker, difference + "/resolution/approval", "", "\"2\"").statusCode(204);
        assertThat(counted(checker)).isEqualTo(Map.of("open", 0, "resolved", 1));
        JsonPath shown = differences(maker, "LR" + DAY);
        assertThat(shown.getString("items[0].state")).isEqualTo("RESOLVED");
        assertThat(shown.getString("items[0].resolution.reason")).isEqualTo("the bank was closed");
        assertThat(shown.getString("items[0].resolution.approvedBy"))
                .isNotBlank()
                .isNotEqualTo(shown.getString("items[0].resolution.proposedBy"));
        refused(put(maker, difference + "/resolution", reason("another")), 409, "difference-resolved");
        refused(put(both, difference + "/resolution/approval", ""), 409, "difference-resolved");
        soon(() -> assertThat(json(get(checker, "/reconciliations/LR" + DAY)).getString("books[0].inClearing.amount"))
                .as("no money moves by it")
                .isEqualTo("450.00"));
    }

    @Test
    void invalid_and_foreign_requests_are_refused() {
        String maker = TestTokens.financeMaker("UG");
        String difference = "/reconciliations/differences/" + openTooLong(sent("UG"));
        soon(() -> get(maker, difference).statusCode(200));
        refused(put(maker, difference + "/resolution", reason(" ")), 422, "resolution-invalid");
        refused(put(maker, difference + "/resolution", "{}"), 422, "body-invalid");
        refused(put(maker, difference + "/resolution/approval", ""), 403, "not-allowed");
        refused(put(TestTokens.financeChecker("UG"), difference + "/resolution", reason("a")), 403, "not-allowed");
        String foreign = TestTokens.financeMaker("MX");
        refused(get(foreign, difference), 404, "not-found");
        refused(put(foreign, difference + "/resolution", reason("a")), 404, "not-found");
        refused(put(TestTokens.financeChecker("MX"), difference + "/resolution/approval", ""), 404, "not-found");
        List.of("open-too-long." + UUID.randomUUID(), "unmatched.1.2", "nothing", "x." + batch + ".%00")
                .forEach(unknown -> refused(get(maker, "/reconciliations/differences/" + unknown), 404, "not-found"));

        JsonPath nothing = json(get(maker, "/reconciliations/UG/cash/2021-05-03"));
        assertThat(nothing.getList("orders")).isEmpty();
        assertThat(nothing.getList("books")).isEmpty();
        assertThat(nothing.getMap("differences")).isEqualTo(Map.of("open", 0, "resolved", 0));
        refused(get(foreign, "/reconciliations/UG" + DAY), 404, "not-found");
        refused(get(maker, "/reconciliations/UG/pigeons/2021-05-03"), 404, "not-found");
        refused(get(maker, "/reconciliations/UG/bank/9999-12-31"), 400, "parameter-invalid");
        get(maker, "/reconciliations/UG/bank/yesterday").statusCode(404);
        get(maker, "/reconciliations/UG" + DAY + "/differences?after=forged").statusCode(400);
        refused(get(TestTokens.analyst(), "/reconciliations/UG" + DAY), 403, "not-allowed");
    }

    // -- orders, as a batch would have sent them that day

    private record StatementLine(PayoutId payoutId, PayoutOrder order) {}

    private StatementLine sent(String country) {
        Entitlement due = new Entitlement(
                Entitlement.EntitlementType.JOURNAL,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                country,
                Optional.of(YearMonth.of(2021, 4)),
                new Money(45_000, "PHP"));
        commands.send(CreatePayout.of(due, AT));
        commands.send(new AddPayoutToBatch(due.payoutId(), batch, "bank", AT));
        SendPayoutResult sending = commands.sendForResult(
                new SendPayout(due.payoutId(), batch, Optional.empty(), AT), SendPayoutResult.class);
        return new StatementLine(due.payoutId(), sending.order().orElseThrow());
    }

    private void settled(StatementLine reportedLine) {
        commands.send(
                new SettlePayout(reportedLine.payoutId(), reportedLine.order().orderId(), "B-1", List.of(), AT));
    }

    private void fails(StatementLine reportedLine) {
        commands.send(
                new FailPayout(reportedLine.payoutId(), reportedLine.order().orderId(), "AC04", AT));
    }

    private void returned(StatementLine reportedLine) {
        commands.send(
                new ReturnPayout(reportedLine.payoutId(), reportedLine.order().orderId(), "MS03", List.of(), AT));
    }

    private static UUID upload(String maker, String order, String amount) {
        return upload(maker, STATEMENT.formatted(order, amount));
    }

    private static UUID upload(String maker, String statement) {
        JsonPath uploaded = json(given().auth()
                .oauth2(maker)
                .contentType("application/xml")
                .body(statement.getBytes(UTF_8))
                .post("/provider-files/bank")
                .then());
        return UUID.fromString(uploaded.getString("fileId"));
    }

    // -- how it is asked

    private static String openTooLong(StatementLine reportedLine) {
        return "open-too-long." + reportedLine.order().orderId();
    }

    private static String notConfirmed(StatementLine reportedLine) {
        return "not-confirmed." + reportedLine.order().orderId();
    }

    private static String endToEnd(StatementLine reportedLine) {
        return reportedLine.order().orderId().toString().replace("-", "");
    }

    private static String tally(JsonPath day, String what) {
        return day.getInt("orders[0]." + what + ".count") + " × " + day.getString("orders[0]." + what + ".sum.amount");
    }

    private static Map<String, Object> counted(String token) {
        return json(get(token, "/reconciliations/LR" + DAY)).getMap("differences");
    }

    private static JsonPath differences(String token, String day) {
        return json(get(token, "/reconciliations/" + day + "/differences"));
    }

    private static String reason(String reason) {
        return "{\"reason\": \"%s\"}".formatted(reason);
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.statusCode(200).extract().jsonPath();
    }

    private static void refused(ValidatableResponse answer, int status, String type) {
        assertThat(answer.statusCode(status).extract().jsonPath().getString("type"))
                .isEqualTo("urn:problem:" + type);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse put(String token, String path, String body, String... match) {
        RequestSpecification request = given().auth().oauth2(token);
        for (String version : match) {
            request = request.header("If-Match", version);
        }
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .put(path)
                .then();
    }
}
