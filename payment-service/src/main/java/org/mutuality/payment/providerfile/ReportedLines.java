package org.mutuality.payment.providerfile;

import java.util.function.Consumer;

/** Lines of a file that was validated to its end, in its order. */
interface ReportedLines {
    void each(Consumer<ReportedLine> listener);
}
