package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.CohortFixture.founded;
import static org.mutuality.payment.FinanceTeam.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.dispatch.ClockShift;
import org.mutuality.payment.paymentfile.InterruptedFileGeneration;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Bank;
import org.mutuality.payment.payoutaccount.details.AccountDetails.CashPoint;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.Roles;
import org.mutuality.providers.bank.BankSimulator;
import org.mutuality.providers.cash.CashSimulator;
import org.mutuality.providers.cash.CashSimulator.CashPickup;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.mobile.MobileMoneyTransfer;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;
import org.mutuality.providers.simulator.Simulator;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** Batches sent to a bank or a distributor of cash as a file, and their reports; both may be faulty. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@WithTestResource(FilesServiceTest.ABankAndADistributor.class)
class FilesServiceTest {
    private static final Pattern MESSAGE_ID = Pattern.compile("<MsgId>([0-9a-f]{32})</MsgId>");
    private static final Pattern ORDER = Pattern.compile("<EndToEndId>([0-9a-f]{32})</EndToEndId>");
    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>C-1</MsgId></GrpHdr><Stmt><Id>1</Id>
            <TxsSummry><TtlNtries><NbOfNtries>1</NbOfNtries><Sum>%2$s</Sum></TtlNtries></TxsSummry>
            <Ntry><NtryRef>E1</NtryRef><Amt Ccy="PHP">%2$s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2021-04-01</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%1$s</EndToEndId></Refs></TxDtls></NtryDtls>
            </Ntry></Stmt></BkToCstmrStmt></Document>""";
    private static final String REFUSED = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>S-1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId>
            <GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM10</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>
            </CstmrPmtStsRpt></Document>""";

    private static BankSimulator bank;
    private static CashSimulator distributor;
    private static MobileMoneySimulator operator;

    @Inject
    PayoutAccountFixture wishes;

    @Inject
    CommandGateway commands;

    @Inject
    ClockShift later;

    @Inject
    InterruptedFileGeneration killed;

    private FinanceTeam finance;
    private CohortFixture cohort;

    /** Both on loopback, and a secret for codes; and an operator, for who doesn't want cash any more. */
    public static class ABankAndADistributor implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try {
                bank = new BankSimulator(0, Files.createTempDirectory("bank"));
                distributor = new CashSimulator(0, Files.createTempDirectory("cash"));
                operator = new MobileMoneySimulator(0, Files.createTempDirectory("operator"), "", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bank.start();
            distributor.start();
            operator.start();
            return Map.of(
                    "mutuality.payment.cash.secret",
                    "for the tests of files",
                    "mutuality.payment.bank.account",
                    "1234567890",
                    "mutuality.payment.bank.countries",
                    "PH,CO",
                    "mutuality.payment.mobile-money.url",
                    operator.address().toString(),
                    "mutuality.payment.dispatch.poll-after",
                    "PT1S",
                    "mutuality.payment.dispatch.pause",
                    "PT0.2S");
        }

        @Override
        public void stop() {
            bank.close();
            distributor.close();
            operator.close();
        }
    }

    @BeforeEach
    void people() {
        finance = new FinanceTeam();
        cohort = founded("PH", "PHP", Optional.empty());
    }

    @AfterEach
    void behave() {
        bank.chance().set(Faults.NONE);
        distributor.chance().set(Faults.NONE);
    }

    @Test
    void a_bank_receives_a_file_and_pays_refuses_forgets_and_sends_back() {
        families(20, FilesServiceTest::account);
        finance.receive(cohort, "20000.00");
        // Under this seed 3 accounts are refused, 5 lines forgotten and 7 others sent back: some of each are left
        // whichever meet.
        behaves(bank, """
                {"refuse": 0.15, "leaveOut": 0.08, "late": 0.3, "lateMs": 1, "returned": 0.4, "unmatched": 2, "seed": 8}""");
        UUID batch = finance.released(cohort, "bank");
        byte[] file = file(batch, "payment-file");
        assertThat(file(batch, "payment-file")).as("the same, however often").isEqualTo(file);
        int reports = reports().size();
        assertThat(sendFile(bank, "/files/" + messageId(file), file)).isEqualTo(201);
        assertThat(sendFile(bank, "/files/" + messageId(file), file)).isEqualTo(200);
        soon(() -> assertThat(reports()).hasSize(reports + 3));
        JsonPath status = upload("bank", report(reports + 1));
        JsonPath first = upload("bank", report(reports + 2));
        JsonPath second = upload("bank", report(reports + 3));

        List<Map<?, ?>> paid = paidOf(file);
        int refused = (int) Pattern.compile("<TxSts>RJCT<")
                .matcher(new String(report(reports + 1), UTF_8))
                .results()
                .count();
        int back = count(paid, one -> (boolean) one.get("returned") && !(boolean) one.get("leftOut"));
        int settled = count(paid, one -> !(boolean) one.get("returned") && !(boolean) one.get("leftOut"));
        int forgotten = 20 - refused - back - settled;
        assertThat(List.of(refused, back, settled, forgotten)).allMatch(some -> some > 0);
        assertThat(status.getInt("counts.failed")).isEqualTo(refused);
        assertThat(first.getInt("counts.unmatched")).isEqualTo(2);
        assertThat(second.getInt("counts.returned")).isEqualTo(back);
        Map<String, Integer> lines = Map.of("SETTLED", settled, "FAILED", refused, "SENT", forgotten, "RETURNED", back);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(lines));
        assertThat(left(first, finance.maker).getList("items.reason")).containsExactly("UNMATCHED", "UNMATCHED");
        assertThat(left(first, finance.maker).<String>getList("items.amount.amount"))
                .containsOnly("1.00");

        nothingByTheSameAgain(report(reports + 2), first, batch, lines);
        nothingByAnotherCountry(report(reports + 2), first, batch, lines);
        retried(batch, file, refused);
        booksBalance();
    }

    private void nothingByTheSameAgain(byte[] report, JsonPath first, UUID batch, Map<String, Integer> lines) {
        JsonPath again = upload("bank", report);
        assertThat(again.getString("fileId")).isEqualTo(first.getString("fileId"));
        assertThat(again.getInt("counts.settled")).isZero();
        assertThat(again.getInt("counts.alreadyRecorded")).isEqualTo(first.getInt("counts.settled"));
        assertThat(finance.lines(batch)).isEqualTo(lines);
        JsonPath kept = get(finance.checker, "/provider-files?country=PH")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(kept.getInt("items.find { it.fileId == '%s' }.counts.settled".formatted(first.getString("fileId"))))
                .isEqualTo(first.getInt("counts.settled"));
    }

    private void nothingByAnotherCountry(byte[] report, JsonPath first, UUID batch, Map<String, Integer> lines) {
        String abroad = TestTokens.token(Map.of("countries", List.of("CO")), Roles.FINANCE_MAKER);
        JsonPath theirs = post(abroad, "/provider-files/bank", "application/xml", report)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(theirs.getInt("counts.settled") + theirs.getInt("counts.alreadyRecorded"))
                .isZero();
        assertThat(finance.lines(batch)).isEqualTo(lines);
        get(abroad, "/provider-files/" + first.getString("fileId") + "/unmatched")
                .statusCode(404);
        get(abroad, "/provider-files?country=PH").statusCode(404);
        for (String what : List.of("payment-file", "cash-list", "files")) {
            get(abroad, "/batches/" + batch + "/" + what).statusCode(404);
        }
    }

    // Only what failed goes into another file; the first is what it was.
    private void retried(UUID batch, byte[] file, int refused) {
        behaves(bank, "{}");
        finance.step(batch, "retry");
        soon(() -> assertThat(finance.lines(batch)).doesNotContainKeys("FAILED", "BATCHED"));
        byte[] next = file(batch, "payment-file");
        assertThat(messageId(next)).isNotEqualTo(messageId(file));
        assertThat(orders(next)).hasSize(refused).doesNotContainAnyElementsOf(orders(file));
        assertThat(file(batch, "payment-file?round=1")).isEqualTo(file);
        int reports = reports().size();
        assertThat(sendFile(bank, "/files/" + messageId(next), next)).isEqualTo(201);
        assertThat(upload("bank", report(reports + 1)).getInt("counts.underWay"))
                .isEqualTo(refused);
        assertThat(upload("bank", report(reports + 2)).getInt("counts.settled")).isEqualTo(refused);
    }

    @Test
    void what_a_bank_refuses_as_a_whole_has_failed_and_is_owed_still() {
        families(3, FilesServiceTest::account);
        finance.receive(cohort, "2000.00");
        UUID batch = finance.released(cohort, "bank");
        byte[] file = file(batch, "payment-file");
        JsonPath refused = upload("bank", REFUSED.formatted(messageId(file)).getBytes(UTF_8));
        assertThat(refused.getInt("counts.failed")).isEqualTo(3);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("FAILED", 3)));
        assertThat(upload("bank", REFUSED.formatted("f".repeat(32)).getBytes(UTF_8))
                        .getInt("counts.unmatched"))
                .isEqualTo(1);
        booksBalance();
    }

    @Test
    void an_account_of_before_there_were_holders_waits_for_its_holder_and_the_bank_reads_it_then() throws Exception {
        Bank named = (Bank) account(0);
        Bank before = new Bank(named.iban(), named.bankCode(), named.number(), "PH", Optional.empty());
        UUID family = families(1, nth -> before).getFirst();
        finance.receive(cohort, "2000.00");
        String preview = "/batches/preview?provider=bank&cohort=" + cohort.cohortId();
        soon(() -> assertThat(get(finance.maker, preview)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("excluded"))
                .isEqualTo(Map.of("ACCOUNT_WITHOUT_HOLDER", 1)));
        wishes.moves(family, named);
        byte[] file = file(finance.released(cohort, "bank"), "payment-file");
        assertThat(new String(file, UTF_8)).contains("<Cdtr><Nm>Maria Pena</Nm></Cdtr>");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FilesServiceTest.class.getResource("/pain.001.001.09.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    @Test
    void who_cannot_be_paid_any_more_is_left_out_openly_and_a_file_never_changes() {
        List<UUID> families = families(3, FilesServiceTest::account);
        finance.receive(cohort, "2000.00");
        UUID batch = finance.released(cohort, "bank");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SENT", 3)));
        wishes.replaceUnverified(families.getFirst(), new CashPoint("P-7"));
        byte[] file = file(batch, "payment-file");
        assertThat(orders(file)).hasSize(2);
        assertThat(new String(file, UTF_8)).contains("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>900.00</CtrlSum>");
        soon(() -> assertThat(finance.payouts(families.getFirst()).getString("items[0].reason"))
                .isEqualTo("no-account-to-pay-to"));
        wishes.replaceUnverified(families.getLast(), new CashPoint("P-7"));
        refused(get(finance.checker, "/batches/" + batch + "/payment-file"), 409, "payment-file-changed");
        assertThat(finance.lines(batch)).as("the bank may be paying it").isEqualTo(Map.of("SENT", 2, "FAILED", 1));
        booksBalance();
    }

    @Test
    void cash_is_handed_out_by_codes_and_what_nobody_comes_for_is_owed_still() {
        families(12, nth -> new CashPoint("P-7"));
        finance.receive(cohort, "10000.00");
        behaves(distributor, "{\"unclaimed\": 0.4, \"seed\": 3}");
        long before = distributor.paid().count();
        UUID prepared = finance.funded(cohort, "cash");
        refused(get(finance.checker, "/batches/" + prepared + "/cash-list"), 409, "payment-file-not-ready");
        refused(get(finance.checker, "/batches/" + prepared + "/payment-file"), 409, "payment-file-other-provider");
        finance.step(prepared, "approval");
        finance.step(prepared, "release");
        byte[] list = file(prepared, "cash-list");
        assertThat(file(prepared, "cash-list")).isEqualTo(list);
        assertThat(new String(list, UTF_8).lines()).hasSize(13);
        assertThat(sendFile(distributor, "/lists/" + prepared, list)).isEqualTo(204);
        byte[] receipts = receipts(before);
        int handed = (int) new String(receipts, UTF_8).lines().count() - 1;
        assertThat(handed).isBetween(1, 11);
        assertThat(upload("cash", receipts).getInt("counts.settled")).isEqualTo(handed);
        assertThat(upload("cash", receipts).getInt("counts.alreadyRecorded")).isEqualTo(handed);
        later.passes(Duration.ofDays(37));
        soon(() -> assertThat(finance.lines(prepared)).isEqualTo(Map.of("SETTLED", handed, "SENT", 12 - handed)));
        later.passes(Duration.ofDays(40));
        soon(() -> assertThat(finance.lines(prepared)).isEqualTo(Map.of("SETTLED", handed, "FAILED", 12 - handed)));
        booksBalance();
    }

    @Test
    void who_is_paid_in_another_way_after_a_code_has_ended_is_not_paid_by_it() {
        List<UUID> families = families(2, nth -> new CashPoint("P-7"));
        finance.receive(cohort, "2000.00");
        behaves(distributor, "{\"unclaimed\": 1}");
        UUID batch = finance.released(cohort, "cash");
        byte[] list = file(batch, "cash-list");
        assertThat(sendFile(distributor, "/lists/" + batch, list)).isEqualTo(204);
        String early = code(list, orderId(families.getFirst()));
        String late = code(list, orderId(families.getLast()));
        long before = distributor.paid().count();
        assertThat(comes(early, Instant.now())).isEqualTo(204);
        later.passes(Duration.ofDays(37));
        assertThat(upload("cash", receipts(before)).getInt("counts.settled"))
                .as("in the grace")
                .isEqualTo(1);
        later.passes(Duration.ofDays(40));
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1, "FAILED", 1)));
        assertThat(finance.payouts(families.getLast()).getString("items[0].reason"))
                .isEqualTo("unclaimed");
        finance.step(batch, "closing");
        AccountDetails.Wallet wallet = new AccountDetails.Wallet("globe-ph", "+639170000777");
        wishes.moves(families.getLast(), wallet);
        soon(() -> assertThat(finance.payouts(families.getLast()).getString("items[0].status"))
                .isEqualTo("DUE"));
        UUID next = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(next)).isEqualTo(Map.of("SETTLED", 1)));
        assertThat(comes(late, Instant.now().plus(Duration.ofDays(40)))).isEqualTo(410);
        assertThat(operator.paid().map(MobileMoneyTransfer::payee)).containsOnlyOnce(wallet.msisdn());
        assertThat(distributor.paid().map(CashPickup::code)).contains(early).doesNotContain(late);
        booksBalance();
    }

    @Test
    void two_people_withdraw_a_file_and_what_is_paid_by_it_all_the_same_is_seen() {
        List<UUID> families = families(3, FilesServiceTest::account);
        finance.receive(cohort, "2000.00");
        UUID batch = finance.released(cohort, "bank");
        byte[] file = file(batch, "payment-file");
        wishes.replaceUnverified(families.getFirst(), new CashPoint("P-7"));
        refused(get(finance.checker, "/batches/" + batch + "/payment-file"), 409, "payment-file-changed");
        withdrawn(batch);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("FAILED", 3)));
        assertThat(finance.payouts(families.getFirst()).getString("items[0].reason"))
                .isEqualTo("file-withdrawn");
        for (String again : List.of("", "?round=1")) {
            refused(get(finance.checker, "/batches/" + batch + "/payment-file" + again), 409, "payment-file-withdrawn");
        }

        String late = order(families.get(1));
        assertThat(upload("bank", STATEMENT.formatted(late, "450.00").getBytes(UTF_8))
                        .getInt("counts.settled"))
                .isEqualTo(1);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1, "FAILED", 2)));
        String old = order(families.get(2));
        finance.step(batch, "retry");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1, "FAILED", 1, "SENT", 1)));
        assertThat(orders(file(batch, "payment-file")))
                .containsExactly(order(families.get(2)))
                .doesNotContain(old);
        assertThat(upload("bank", STATEMENT.formatted(old, "450.00").getBytes(UTF_8))
                        .getInt("counts.contradicting"))
                .as("it was sent again: somebody has to look")
                .isEqualTo(1);
        assertThat(orders(file)).contains(late, old);
        booksBalance();
    }

    @Test
    void what_is_handed_out_after_its_list_was_withdrawn_is_a_difference_and_nothing_is_paid_by_it() {
        List<UUID> families = families(2, nth -> new CashPoint("P-7"));
        finance.receive(cohort, "2000.00");
        UUID batch = finance.released(cohort, "cash");
        byte[] list = file(batch, "cash-list");
        Instant before = Instant.now();
        String path = "/batches/" + batch + "/cash-list/withdrawal";
        put(finance.maker, path, reason("the distributor has stopped it")).statusCode(204);
        put(finance.checker, path + "/approval", "").statusCode(204);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("FAILED", 2)));

        String late = orderId(families.getLast());
        byte[] receipts = "code,when\r\n%s,%s\r\n%s,%s\r\n"
                .formatted(code(list, orderId(families.getFirst())), before, code(list, late), Instant.now())
                .getBytes(UTF_8);
        JsonPath withdrawn = upload("cash", receipts);
        assertThat(withdrawn.getInt("counts.settled"))
                .as("who has had the money before is not paid again")
                .isEqualTo(1);
        assertThat(withdrawn.getInt("counts.withdrawn")).isEqualTo(1);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1, "FAILED", 1)));
        assertThat(left(withdrawn, finance.maker).getList("items.reason")).containsExactly("WITHDRAWN");
        JsonPath difference = finance.difference("withdrawn." + withdrawn.getString("fileId") + ".1");
        assertThat(difference.getString("kind")).isEqualTo("WITHDRAWN");
        assertThat(difference.getString("orderId")).isEqualTo(late);
        assertThat(finance.payouts(families.getLast()).getString("items[0].reason"))
                .isEqualTo("file-withdrawn");

        JsonPath again = upload("cash", receipts);
        assertThat(again.getInt("counts.alreadyRecorded")).isEqualTo(1);
        assertThat(again.getInt("counts.withdrawn")).isEqualTo(1);
        booksBalance();
    }

    private void withdrawn(UUID batch) {
        String path = "/batches/" + batch + "/payment-file/withdrawal";
        String both = TestTokens.token(Map.of("countries", List.of("PH")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER);
        String abroad =
                TestTokens.token(Map.of("countries", List.of("CO")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER);
        refused(put(finance.checker, path + "/approval", ""), 409, "withdrawal-not-proposed");
        refused(put(finance.checker, path, reason("never sent")), 403, "not-allowed");
        refused(put(finance.maker, path + "/approval", ""), 403, "not-allowed");
        refused(put(finance.maker, path, reason(" ")), 422, "withdrawal-invalid");
        refused(put(finance.maker, path + "?round=2", reason("never sent")), 404, "not-found");
        refused(put(finance.maker, path + "?round=x", reason("never sent")), 400, "parameter-invalid");
        refused(put(abroad, path, reason("never sent")), 404, "not-found");
        refused(put(abroad, path + "/approval", ""), 404, "not-found");
        refused(
                put(finance.maker, path.replace("payment-file", "cash-list"), reason("never sent")),
                409,
                "payment-file-other-provider");
        put(both, path, reason("an account has changed")).statusCode(204);
        refused(put(both, path + "/approval", ""), 403, "withdrawal-needs-four-eyes");
        put(finance.maker, path, reason("never sent")).statusCode(204);
        put(finance.maker, path, reason("never sent")).statusCode(204);
        refused(put(finance.checker, path + "/approval", "", "\"1\""), 412, "precondition-failed");
        assertThat(finance.lines(batch)).as("a proposal does nothing").isEqualTo(Map.of("SENT", 3));
        put(finance.checker, path + "/approval?round=1", "", "\"2\"").statusCode(204);
        put(finance.checker, path + "/approval", "").statusCode(204);
        refused(put(finance.maker, path, reason("another")), 409, "payment-file-withdrawn");
        JsonPath shown = get(finance.checker, "/batches/" + batch + "/files")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getString("[0].withdrawal.reason")).isEqualTo("never sent");
        assertThat(shown.getString("[0].withdrawal.approvedBy"))
                .isNotBlank()
                .isNotEqualTo(shown.getString("[0].withdrawal.proposedBy"));
    }

    @Test
    void what_a_killed_service_left_of_drawing_up_and_of_withdrawing_is_taken_up_again() {
        UUID family = cohort.enrolled();
        wishes.wants(family, account(0));
        owe(family, 450);
        finance.receive(cohort, "1000.00");
        UUID batch = finance.released(cohort, "bank");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SENT", 450)));
        assertThatThrownBy(() -> killed.drawingUp(batch, 1)).isInstanceOf(InterruptedFileGeneration.Death.class);
        assertThat(get(finance.checker, "/batches/" + batch + "/files")
                        .extract()
                        .jsonPath()
                        .getList(""))
                .as("half a file is none")
                .isEmpty();
        byte[] file = file(batch, "payment-file");
        assertThat(orders(file)).hasSize(450).doesNotHaveDuplicates();
        assertThat(file(batch, "payment-file")).isEqualTo(file);

        assertThatThrownBy(() -> killed.withdrawing(batch, 250)).isInstanceOf(InterruptedFileGeneration.Death.class);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SENT", 200, "FAILED", 250)));
        String path = "/batches/" + batch + "/payment-file/withdrawal";
        put(finance.maker, path, reason("never sent")).statusCode(204);
        put(finance.checker, path + "/approval", "").statusCode(204);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("FAILED", 450)));
        finance.step(batch, "closing");
        booksBalance();
    }

    @Test
    void nothing_is_half_done_by_a_file_that_is_wrong() throws IOException {
        families(2, FilesServiceTest::account);
        finance.receive(cohort, "1000.00");
        UUID batch = finance.released(cohort, "bank");
        String order = orders(file(batch, "payment-file")).getFirst();
        String good = STATEMENT.formatted(order, "450.00");
        Map<String, String> wrong = Map.of(
                good.replace("<Sum>450", "<Sum>451"),
                "bank-file-wrong-sum",
                good.replace("<NbOfNtries>1", "<NbOfNtries>2"),
                "bank-file-wrong-count",
                good.substring(0, good.length() - 20),
                "bank-file-unreadable",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + good.replace("C-1", "&b;"),
                "bank-file-unreadable",
                "{\"not\": \"XML\"}",
                "bank-file-unreadable",
                good.replace("camt.053.001.08", "camt.054.001.08"),
                "bank-file-unsupported");
        wrong.forEach((file, type) -> refused(
                post(finance.maker, "/provider-files/bank", "application/xml", file.getBytes(UTF_8)), 422, type));
        refused(
                post(finance.maker, "/provider-files/cash", "text/csv", "code,when\r\nnone,never".getBytes(UTF_8)),
                422,
                "cash-receipts-invalid");
        byte[] bytes = good.getBytes(UTF_8);
        refused(post(finance.maker, "/provider-files/bank", "text/csv", bytes), 415, "media-type-unsupported");
        refused(post(finance.checker, "/provider-files/bank", "application/xml", bytes), 403, "not-allowed");
        assertThat(announcing(100_000_000)).startsWith("HTTP/1.1 413").contains("urn:problem:body-too-large");
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SENT", 2));

        JsonPath other = upload("bank", STATEMENT.formatted(order, "449.99").getBytes(UTF_8));
        assertThat(other.getInt("counts.amountMismatch")).isEqualTo(1);
        assertThat(left(other, finance.checker).getString("items[0].reason")).isEqualTo("AMOUNT_MISMATCH");
        assertThat(left(other, finance.checker).getString("items[0].orderId").replace("-", ""))
                .isEqualTo(order);
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SENT", 2));
        booksBalance();
        assertThat(upload("bank", bytes).getInt("counts.settled")).isEqualTo(1);
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("SENT", 1, "SETTLED", 1)));
    }

    @Test
    void more_than_two_pages_go_out_and_come_back() {
        UUID family = cohort.enrolled();
        wishes.wants(family, account(0));
        owe(family, 1_200);
        finance.receive(cohort, "1300.00");
        UUID batch = finance.released(cohort, "bank");
        byte[] file = file(batch, "payment-file");
        assertThat(orders(file)).hasSize(1_200).doesNotHaveDuplicates();
        int reports = reports().size();
        assertThat(sendFile(bank, "/files/" + messageId(file), file)).isEqualTo(201);
        assertThat(upload("bank", report(reports + 1)).getInt("counts.underWay"))
                .isEqualTo(1_200);
        assertThat(upload("bank", report(reports + 2)).getInt("counts.settled")).isEqualTo(1_200);
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("CLOSED"));
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1_200));
        booksBalance();
    }

    // -- how it is asked

    private void owe(UUID family, int count) {
        List<CreatePayout> owed = IntStream.range(0, count)
                .mapToObj(n -> CreatePayout.of(
                        new Entitlement(
                                Entitlement.EntitlementType.JOURNAL,
                                UUID.randomUUID(),
                                family,
                                cohort.cohortId(),
                                "PH",
                                Optional.of(YearMonth.of(2021, 3)),
                                new Money(100 + n % 7, "PHP")),
                        Instant.now()))
                .toList();
        for (int n = 0; n < owed.size(); n += 500) {
            BoundedConcurrency.each(owed.subList(n, Math.min(n + 500, count)), commands::send);
        }
    }

    private List<UUID> families(int count, IntFunction<AccountDetails> wish) {
        List<UUID> families = finance.earning(cohort, count, "2021-03");
        IntStream.range(0, count).forEach(nth -> wishes.wants(families.get(nth), wish.apply(nth)));
        return families;
    }

    // A number of its own for each, for a bank refuses by number.
    private static AccountDetails account(int nth) {
        String number = "%010d".formatted(7_000_000 + nth);
        return new Bank(
                Optional.empty(), Optional.of("010040018"), Optional.of(number), "PH", Optional.of("Maria Pena"));
    }

    private static void behaves(Simulator provider, String faults) {
        provider.chance().set(Json.read(faults, Faults.class));
    }

    private static String code(byte[] list, String order) {
        return new String(list, UTF_8)
                .lines()
                .filter(line -> line.startsWith(order))
                .map(line -> line.split(",")[4])
                .findFirst()
                .orElseThrow();
    }

    private static byte[] receipts(long after) {
        return given().get(distributor.address() + "/receipts?after=" + after).asByteArray();
    }

    private static int comes(String code, Instant at) {
        return given().queryParam("at", at.toString())
                .post(distributor.address() + "/codes/" + code)
                .statusCode();
    }

    /** The id of a family's newest order, as a bank has it. */
    private String order(UUID family) {
        return orderId(family).replace("-", "");
    }

    private String orderId(UUID family) {
        return finance.payouts(family).getString("items[0].orderId");
    }

    private static String reason(String why) {
        return "{\"reason\": \"%s\"}".formatted(why);
    }

    /** Once it is ready. */
    private byte[] file(UUID batch, String what) {
        String path = "/batches/" + batch + "/" + what;
        soon(() -> get(finance.checker, path).statusCode(200));
        return get(finance.checker, path).statusCode(200).extract().asByteArray();
    }

    private JsonPath upload(String provider, byte[] file) {
        return post(
                        finance.maker,
                        "/provider-files/" + provider,
                        provider.equals("bank") ? "application/xml" : "text/csv",
                        file)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath left(JsonPath uploaded, String token) {
        return get(token, "/provider-files/" + uploaded.getString("fileId") + "/unmatched")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<?, ?>> paidOf(byte[] file) {
        List<String> ours = orders(file);
        return bank.paid()
                .<Map<?, ?>>map(one -> Json.read(Json.write(one), Map.class))
                .filter(one -> ours.contains(one.get("endToEndId")))
                .toList();
    }

    private static int count(List<Map<?, ?>> paid, Predicate<Map<?, ?>> which) {
        return (int) paid.stream().filter(which).count();
    }

    private static String messageId(byte[] file) {
        return MESSAGE_ID
                .matcher(new String(file, UTF_8))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static List<String> orders(byte[] file) {
        return ORDER.matcher(new String(file, UTF_8))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private static int sendFile(Simulator provider, String path, byte[] file) {
        return given().contentType("application/octet-stream")
                .body(file)
                .put(provider.address() + path)
                .statusCode();
    }

    private static List<?> reports() {
        return given().get(bank.address() + "/reports?after=0").jsonPath().getList("");
    }

    private static byte[] report(int number) {
        return given().get(bank.address() + "/reports/" + number).asByteArray();
    }

    /** What is answered to who says that so much will follow, before any of it does. */
    private String announcing(long bytes) throws IOException {
        URI here = URI.create(RestAssured.baseURI);
        try (Socket line = new Socket(here.getHost(), RestAssured.port)) {
            line.getOutputStream().write("""
                    POST /provider-files/bank HTTP/1.1\r
                    Host: here\r
                    Authorization: Bearer %s\r
                    Content-Type: application/xml\r
                    Content-Length: %d\r
                    \r
                    """.formatted(finance.maker, bytes).getBytes(UTF_8));
            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[8_192];
            for (int read = 0;
                    read >= 0 && answer.indexOf("}") < 0;
                    read = line.getInputStream().read(some)) {
                answer.append(new String(some, 0, read, UTF_8));
            }
            return answer.toString();
        }
    }

    private void booksBalance() {
        assertThat(finance.differences()).isNotEmpty().containsOnly(0.0);
    }

    private static void refused(ValidatableResponse answer, int status, String type) {
        JsonPath problem = answer.statusCode(status)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertThat(problem.getString("type")).isEqualTo("urn:problem:" + type);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse put(String token, String path, String body, String... match) {
        RequestSpecification request = given().auth().oauth2(token);
        if (match.length > 0) {
            request.header("If-Match", match[0]);
        }
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .put(path)
                .then();
    }

    private static ValidatableResponse post(String token, String path, String type, byte[] body) {
        return given().auth()
                .oauth2(token)
                .contentType(type)
                .body(body)
                .post(path)
                .then();
    }
}
