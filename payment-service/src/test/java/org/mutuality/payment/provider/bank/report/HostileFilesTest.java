package org.mutuality.payment.provider.bank.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.*;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mutuality.payment.provider.bank.PaymentInstructionFixture;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/** Whatever is sent as a bank's file: read, or refused by name, before any line of it was reported. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
    private static final String STATUS = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>S-1</MsgId><CreDtTm>2026-04-01T10:00:00Z</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            <OrgnlNbOfTxs>3</OrgnlNbOfTxs><OrgnlCtrlSum>6.00</OrgnlCtrlSum></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M-1</OrgnlPmtInfId>
            <NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT</DtldSts><DtldCtrlSum>1.00</DtldCtrlSum></NbOfTxsPerSts>
            <NbOfTxsPerSts><DtldNbOfTxs>2</DtldNbOfTxs><DtldSts>ACSC</DtldSts><DtldCtrlSum>5.00</DtldCtrlSum></NbOfTxsPerSts>
            <TxInfAndSts><OrgnlEndToEndId>a</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>
            <OrgnlTxRef><Amt><InstdAmt Ccy="PHP">1.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>b</OrgnlEndToEndId><TxSts>ACSC</TxSts>
            <OrgnlTxRef><Amt><InstdAmt Ccy="PHP">2.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>c</OrgnlEndToEndId><TxSts>ACSC</TxSts>
            <OrgnlTxRef><Amt><InstdAmt Ccy="PHP">3.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>""";
    private static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>C-1</MsgId><CreDtTm>2026-04-01T10:00:00Z</CreDtTm></GrpHdr>
            <Stmt><Id>1</Id><Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="PHP">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-04-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="PHP">96.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-04-01</Dt></Dt></Bal>
            <TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>6.50</Sum></TtlNtries></TxsSummry>
            <Ntry><NtryRef>E1</NtryRef><Amt Ccy="PHP">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-04-01</Dt></BookgDt>
            <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
            <TxDtls><Refs><EndToEndId>a</EndToEndId></Refs><Amt Ccy="PHP">2.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>b</EndToEndId></Refs><Amt Ccy="PHP">3.00</Amt></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="PHP">1.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-04-01T09:00:00+08:00</DtTm></BookgDt>
            <NtryDtls><TxDtls><Refs><EndToEndId>c</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="PHP">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-04-01</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>""";

    @TempDir
    Path folder;

    @Test
    void the_two_are_read_as_they_stand_and_so_is_an_older_status_report() {
        assertThat(status(STATUS)).isEqualTo(3);
        assertThat(status(STATUS.replace("001.10", "001.03"))).isEqualTo(3);
        assertThat(statement(STATEMENT)).isEqualTo(3);
        assertThat(status("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + STATUS))
                .isEqualTo(3);
    }

    static Stream<Arguments> wrongStatusReports() {
        String deep = "<x>".repeat(5_000) + "</x>".repeat(5_000);
        String bomb = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return Stream.of(
                wrong(BANK_FILE_WRONG_COUNT, STATUS.replace("<DtldNbOfTxs>2", "<DtldNbOfTxs>3")),
                wrong(BANK_FILE_WRONG_COUNT, STATUS.replace("<OrgnlNbOfTxs>3", "<OrgnlNbOfTxs>2")),
                wrong(BANK_FILE_WRONG_SUM, STATUS.replace("<DtldCtrlSum>5.00", "<DtldCtrlSum>5.01")),
                wrong(BANK_FILE_WRONG_SUM, STATUS.replace(">3.00<", ">30.00<")),
                wrong(BANK_FILE_UNREADABLE, STATUS.substring(0, STATUS.length() / 2)),
                wrong(BANK_FILE_UNREADABLE, STATUS.substring(0, STATUS.length() - 1)),
                wrong(BANK_FILE_UNREADABLE, ""),
                wrong(BANK_FILE_UNREADABLE, "{\"json\": true}"),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace("<OrgnlEndToEndId>b</OrgnlEndToEndId>", "")),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace(">3.00<", ">1e999999999<")),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace("<MsgId>S-1", "<MsgId>" + "S".repeat(3_000))),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace("<GrpHdr>", "<GrpHdr>" + deep)),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace("<GrpHdr>", "<GrpHdr a=\"" + "a".repeat(1_000_000) + "\">")),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace("<GrpHdr>", "<!--" + "a".repeat(1_000_000) + "--><GrpHdr>")),
                wrong(BANK_FILE_UNREADABLE, bomb + STATUS.replace("S-1", "&c;")),
                wrong(BANK_FILE_UNREADABLE, STATUS.replace("S-1", "&nobody;")),
                wrong(
                        BANK_FILE_UNREADABLE,
                        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + STATUS.replace("S-1", "&a;")),
                wrong(BANK_FILE_UNSUPPORTED, STATUS.replace("pain.002.001.10", "pain.002.001.99")),
                wrong(BANK_FILE_UNSUPPORTED, STATUS.replace("urn:iso", "urn:osi")),
                wrong(BANK_FILE_UNSUPPORTED, STATEMENT),
                wrong(BANK_FILE_UNSUPPORTED, "<html/>"));
    }

    @ParameterizedTest
    @MethodSource("wrongStatusReports")
    void a_wrong_status_report_is_refused_by_name(Problem problem, String file) {
        refused(problem, () -> status(file));
    }

    static Stream<Arguments> wrongStatements() {
        return Stream.of(
                wrong(BANK_FILE_WRONG_COUNT, STATEMENT.replace("<NbOfNtries>2", "<NbOfNtries>3")),
                wrong(BANK_FILE_WRONG_COUNT, STATEMENT.replace("<NbOfTxs>2", "<NbOfTxs>3")),
                wrong(BANK_FILE_WRONG_SUM, STATEMENT.replace("<Sum>6.50", "<Sum>6.51")),
                wrong(BANK_FILE_WRONG_SUM, STATEMENT.replace("96.50", "96.51")),
                wrong(BANK_FILE_WRONG_SUM, STATEMENT.replace(">3.00<", ">3.01<")),
                wrong(BANK_FILE_UNREADABLE, STATEMENT.substring(0, STATEMENT.lastIndexOf("</Stmt>"))),
                wrong(BANK_FILE_UNREADABLE, STATEMENT.replace(">3.00<", ">3.001<")),
                wrong(BANK_FILE_UNREADABLE, STATEMENT.replace("Ccy=\"PHP\">3.00", "Ccy=\"???\">3.00")),
                wrong(
                        BANK_FILE_UNREADABLE,
                        STATEMENT.replace("<Dt>2026-04-01</Dt></BookgDt>", "<Dt>soon</Dt></BookgDt>")),
                wrong(BANK_FILE_UNREADABLE, STATEMENT.replace("DBIT", "SIDE")),
                wrong(BANK_FILE_UNSUPPORTED, STATUS));
    }

    @ParameterizedTest
    @MethodSource("wrongStatements")
    void a_wrong_statement_is_refused_by_name(Problem problem, String file) {
        refused(problem, () -> statement(file));
    }

    @Test
    void a_hundred_megabytes_are_refused_and_nothing_is_kept() throws Exception {
        long before = spooled();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '<';
            }
        };
        refused(BANK_FILE_TOO_LARGE, () -> SpooledBankFile.of(endless));
        assertThat(spooled()).isEqualTo(before);
        try (SpooledBankFile small = SpooledBankFile.of(new java.io.ByteArrayInputStream(STATUS.getBytes(UTF_8)))) {
            assertThat(StatusReport.of(small.file()).group().lines()).isEqualTo(3);
        }
        assertThat(spooled()).isEqualTo(before);
    }

    private static long spooled() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("bank-"))
                    .count();
        }
    }

    @Test
    void three_thousand_mutilated_files_are_read_or_refused() {
        Random random = new Random(20_261_123);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] file = mutilated(i % 2 == 0 ? STATUS : STATEMENT, random);
            read += isRead(file, i % 2 == 0) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 2_900);
    }

    private boolean isRead(byte[] file, boolean status) {
        Path path = PaymentInstructionFixture.file(folder, file);
        try {
            if (status) {
                StatusReport.of(path)
                        .lines(line -> assertThat(line.endToEndId()).isNotEmpty());
            } else {
                BankStatement.of(path)
                        .lines(line -> assertThat(line.amount().minor()).isPositive());
            }
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isInstanceOf(BankFileProblem.class);
            return false;
        }
    }

    private static byte[] mutilated(String whole, Random random) {
        byte[] file = whole.getBytes(UTF_8);
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(4)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[at] = (byte) "<>&\"/0-".charAt(random.nextInt(7));
                case 2 -> {
                    int length = Math.min(40, file.length - at);
                    System.arraycopy(file, at, file, random.nextInt(file.length - length + 1), length);
                }
                default ->
                    file = Arrays.copyOf(file, Math.max(1, file.length - random.nextInt(3) * random.nextInt(60)));
            }
        }
        return file;
    }

    private static Arguments wrong(Problem problem, String file) {
        return Arguments.of(problem, file);
    }

    private static void refused(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private long status(String file) {
        return StatusReport.of(PaymentInstructionFixture.file(folder, file.getBytes(UTF_8)))
                .group()
                .lines();
    }

    private long statement(String file) {
        return BankStatement.of(PaymentInstructionFixture.file(folder, file.getBytes(UTF_8)))
                .totals()
                .lines();
    }
}
