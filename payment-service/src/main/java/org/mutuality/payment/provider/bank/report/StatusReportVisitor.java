package org.mutuality.payment.provider.bank.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.payment.provider.bank.report.StatusReport.TransactionStatus;

/** Gathers a status report's lines from its elements. */
final class StatusReportVisitor implements BoundedXmlReader.Visitor {
    private static final String ROOT = "/CstmrPmtStsRpt";
    private static final String BLOCK = ROOT + "/OrgnlPmtInfAndSts";
    private static final String LINE = BLOCK + "/TxInfAndSts";
    private static final String AMOUNT = LINE + "/OrgnlTxRef/Amt/InstdAmt";

    /** What a report says, as it is come across. */
    interface Sink {
        void line(TransactionStatus line);

        /** @param name of an element of the file's head, or of the block's when {@code block} */
        default void head(boolean block, String name, String text) {}

        /** A block's own count of payments in a status. */
        default void counted(String status, long count, Optional<BigDecimal> sum) {}

        default void blockEnds() {}

        default void ends() {}
    }

    private final Sink sink;
    private final XmlFields line = new XmlFields();
    private final XmlFields counted = new XmlFields();

    StatusReportVisitor(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void open(String path) {
        if (path.equals(LINE)) {
            line.clear();
        } else if (path.equals(BLOCK + "/NbOfTxsPerSts")) {
            counted.clear();
        }
    }

    @Override
    public void text(String path, String text, String currency) {
        if (path.startsWith(LINE + "/")) {
            line.put(path.substring(LINE.length() + 1), text);
            if (path.equals(AMOUNT)) {
                line.put("currency", currency);
            }
        } else if (path.startsWith(BLOCK + "/NbOfTxsPerSts/")) {
            counted.put(path.substring(path.lastIndexOf('/') + 1), text);
        } else if (path.startsWith(BLOCK + "/")) {
            sink.head(true, path.substring(BLOCK.length() + 1), text);
        } else if (path.startsWith(ROOT + "/OrgnlGrpInfAndSts/")) {
            sink.head(false, path.substring((ROOT + "/OrgnlGrpInfAndSts/").length()), text);
        }
    }

    @Override
    public void close(String path) {
        switch (path) {
            case LINE -> sink.line(line());
            case BLOCK + "/NbOfTxsPerSts" ->
                sink.counted(
                        counted.need("DtldSts"),
                        NumberParser.count(counted.need("DtldNbOfTxs")),
                        counted.get("DtldCtrlSum").map(NumberParser::decimal));
            case BLOCK -> sink.blockEnds();
            case ROOT -> sink.ends();
            default -> {
                // Means nothing to us.
            }
        }
    }

    private TransactionStatus line() {
        return new TransactionStatus(
                line.need("OrgnlEndToEndId"),
                line.need("TxSts"),
                line.get("StsRsnInf/Rsn/Cd").or(() -> line.get("StsRsnInf/Rsn/Prtry")),
                line.get("OrgnlTxRef/Amt/InstdAmt").map(amount -> NumberParser.money(amount, line.need("currency"))));
    }
}
