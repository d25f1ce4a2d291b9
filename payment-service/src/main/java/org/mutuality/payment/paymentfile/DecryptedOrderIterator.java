package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_CHANGED;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.platform.BoundedConcurrency;

/** Orders of a payment file with decrypted payees, a page at a time: each is released once it is written. */
final class DecryptedOrderIterator implements Iterator<PaymentInstruction> {
    private static final int PAGE = 200;

    private final PaymentFileRow file;
    private final PaymentFileQueries files;
    private final Function<PaymentFileLine, Optional<PaymentInstruction>> decrypt;
    private final Queue<PaymentInstruction> page = new ArrayDeque<>();
    private UUID last = new UUID(0, 0);
    private boolean hasMore = true;

    /** @param decrypt returns empty when a line's family cannot be paid any hasMore */
    DecryptedOrderIterator(
            PaymentFileRow file,
            PaymentFileQueries files,
            Function<PaymentFileLine, Optional<PaymentInstruction>> decrypt) {
        this.file = file;
        this.files = files;
        this.decrypt = decrypt;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && hasMore) {
            loadPage();
        }
        return !page.isEmpty();
    }

    /** @throws ProblemException PAYMENT_FILE_CHANGED: the file cannot be completed */
    @Override
    public PaymentInstruction next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void loadPage() {
        List<PaymentFileLine> lines = files.lines(file.fileId(), last, PAGE);
        hasMore = lines.size() == PAGE;
        if (!lines.isEmpty()) {
            last = lines.getLast().orderId();
            page.addAll(BoundedConcurrency.map(lines, this::toInstruction));
        }
    }

    private PaymentInstruction toInstruction(PaymentFileLine line) {
        return decrypt.apply(line)
                .orElseThrow(() -> PAYMENT_FILE_CHANGED.because("account-removed"));
    }
}
