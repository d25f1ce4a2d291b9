package org.mutuality.payment.providerfile;

import java.util.function.Consumer;

/** A file that was checked to its end: what it says, line by line, in its order. */
interface ReportedLines {
    void each(Consumer<ReportedLine> listener);
}
