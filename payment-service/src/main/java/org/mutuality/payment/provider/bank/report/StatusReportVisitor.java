package org.mutuality.payment.provider.bank.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.payment.provider.bank.report.StatusReport.TransactionStatus;

/** Collects a status report's lines from its XML elements. */
final class StatusReportVisitor implements BoundedXmlReader.Visitor {
    private static final String ROOT = "/CstmrPmtStsRpt";
    private static final String BLOCK = ROOT + "/OrgnlPmtInfAndSts";
    private static final String LINE = BLOCK + "/TxInfAndSts";
    private static final String AMOUNT = LINE + "/OrgnlTxRef/Amt/InstdAmt";

    /** Receives the contents of a report in the file's order. */
    interface Sink {
        void line(TransactionStatus line);

        /** @param name of an element of the file's header, or of the block's when {@code block} */
        default void header(boolean block, String name, String text) {}

        /** The number of payments that a block states for a status. */
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
            sink.header(true, path.substring(BLOCK.length() + 1), text);
        } else if (path.startsWith(ROOT + "/OrgnlGrpInfAndSts/")) {
            sink.header(false, path.substring((ROOT + "/OrgnlGrpInfAndSts/").length()), text);
        }
    }

    @Override
    public void close(String path) {
        switch (path) {
            case LINE -> sink.line(line());
            case BLOCK + "/NbOfTxsPerSts" ->
                sink.counted(
                        counted.require("DtldSts"),
                        NumberParser.count(counted.require("DtldNbOfTxs")),
                        counted.get("DtldCtrlSum").map(NumberParser::decimal));
            case BLOCK -> sink.blockEnds();
            case ROOT -> sink.ends();
            default -> {
                // Not relevant.
            }
        }
    }

    private TransactionStatus line() {
        return new TransactionStatus(
                line.require("OrgnlEndToEndId"),
                line.require("TxSts"),
                line.get("StsRsnInf/Rsn/Cd").or(() -> line.get("StsRsnInf/Rsn/Prtry")),
                line.get("OrgnlTxRef/Amt/InstdAmt")
                        .map(amount -> NumberParser.money(amount, line.require("currency"))));
    }
}
