package org.mutuality.payment.provider.bank.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_SUM;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.bank.PaymentInstructionFixture;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/** What a bank takes stands in a statement in one of many ways. */
class StatementChargesTest {
    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>C-1</MsgId></GrpHdr>
            <Stmt><Id>1</Id><Ntry><Amt Ccy="PHP">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-04-01</Dt></BookgDt>%s</Ntry></Stmt></BkToCstmrStmt></Document>""";

    @TempDir
    Path folder;

    @Test
    void beside_a_payment_that_is_booked_without_it() {
        BankStatement.StatementLine line = only("5.00", "DBIT", detail("5.00", charge("0.10", "PHP", false)));
        assertThat(line.amount()).isEqualTo(php("5.00"));
        assertThat(line.moved()).isEqualTo(php("5.00"));
        assertThat(line.fees()).containsExactly(php("0.10"));
    }

    @Test
    void in_what_was_booked_for_a_payment_or_for_what_came_back() {
        String charged = detail("5.10", charge("0.10", "PHP", true));
        assertThat(only("5.10", "DBIT", charged).amount()).isEqualTo(php("5.00"));
        assertThat(only("5.10", "DBIT", charged).moved()).isEqualTo(php("5.10"));
        BankStatement.StatementLine back = only("4.90", "CRDT", detail("4.90", charge("0.10", "PHP", true)));
        assertThat(back.amount()).isEqualTo(php("5.00"));
        assertThat(back.fees()).containsExactly(php("0.10"));
    }

    @Test
    void at_an_entry_that_is_one_payment_with_details_or_without() {
        List.of(
                        charge("0.10", "PHP", true),
                        charge("0.10", "PHP", true) + detail("5.10", ""),
                        charge("0.10", "PHP", true) + detail("5.00", ""),
                        charge("0.10", "PHP", true) + "<NtryDtls><TxDtls></TxDtls></NtryDtls>")
                .forEach(charges -> {
                    BankStatement.StatementLine line = only("5.10", "DBIT", charges);
                    assertThat(line.amount()).as(charges).isEqualTo(php("5.00"));
                    assertThat(line.moved()).as(charges).isEqualTo(php("5.10"));
                    assertThat(line.fees()).as(charges).containsExactly(php("0.10"));
                });
    }

    @Test
    void by_several_records_which_are_summed_by_currency_and_may_give_back() {
        String back = "<Chrgs><Rcrd><Amt Ccy=\"PHP\">0.05</Amt><CdtDbtInd>CRDT</CdtDbtInd></Rcrd></Chrgs>";
        String all = charge("0.10", "PHP", false) + charge("0.20", "PHP", false) + charge("1.00", "USD", false) + back;
        assertThat(only("5.00", "DBIT", detail("5.00", all)).fees())
                .containsExactly(php("0.25"), Money.of("1.00", "USD"));
    }

    @Test
    void at_an_entry_of_many_they_are_nobodys() {
        String two =
                "<NtryDtls><TxDtls><Amt Ccy=\"PHP\">2.00</Amt></TxDtls><TxDtls><Amt Ccy=\"PHP\">3.00</Amt></TxDtls></NtryDtls>";
        assertThat(lines("5.00", "DBIT", charge("0.10", "PHP", false) + two))
                .allMatch(line -> line.fees().isEmpty());
        refused(BANK_FILE_WRONG_SUM, "5.10", charge("0.10", "PHP", true) + two);
    }

    @Test
    void and_one_that_is_no_amount_spoils_the_file() {
        refused(BANK_FILE_UNREADABLE, "5.00", detail("5.00", charge("a lot", "PHP", false)));
        refused(BANK_FILE_UNREADABLE, "5.00", detail("5.00", charge("0.10", "pesos", false)));
        refused(BANK_FILE_UNREADABLE, "5.00", detail("5.00", charge("10000000000000.00", "PHP", false)));
        String most = "92233720368547758.07";
        refused(BANK_FILE_UNREADABLE, most, detail(most, charge("-1.00", "PHP", true)));
    }

    private void refused(Problem problem, String amount, String charges) {
        assertThatThrownBy(() -> lines(amount, "DBIT", charges))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private BankStatement.StatementLine only(String amount, String way, String charges) {
        List<BankStatement.StatementLine> lines = lines(amount, way, charges);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<BankStatement.StatementLine> lines(String amount, String way, String charges) {
        byte[] file = STATEMENT.formatted(amount, way, charges).getBytes(StandardCharsets.UTF_8);
        List<BankStatement.StatementLine> lines = new ArrayList<>();
        BankStatement.of(PaymentInstructionFixture.file(folder, file)).lines(lines::add);
        return lines;
    }

    private static String detail(String amount, String charges) {
        return "<NtryDtls><TxDtls><Amt Ccy=\"PHP\">%s</Amt>%s</TxDtls></NtryDtls>".formatted(amount, charges);
    }

    private static String charge(String amount, String currency, boolean included) {
        return "<Chrgs><Rcrd><Amt Ccy=\"%s\">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>%s</ChrgInclInd></Rcrd></Chrgs>"
                .formatted(currency, amount, included);
    }

    private static Money php(String amount) {
        return Money.of(amount, "PHP");
    }
}
