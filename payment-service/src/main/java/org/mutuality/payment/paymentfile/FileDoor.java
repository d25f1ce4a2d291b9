package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_OTHER_PROVIDER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.identity.Caller;

/** Batches and files that the caller may know of; nobody else learns whether there are any. */
@ApplicationScoped
class FileDoor {
    private final ByFile batches;
    private final GivenFiles files;
    private final Caller caller;

    FileDoor(ByFile batches, GivenFiles files, Caller caller) {
        this.batches = batches;
        this.files = files;
        this.caller = caller;
    }

    ByFile.Batch batch(UUID batchId) {
        return batches.find(batchId)
                .filter(batch -> caller.countries().contains(batch.country()))
                .orElseThrow(Caller::hidden);
    }

    /** @throws org.mutuality.platform.problem.Refusal PAYMENT_FILE_OTHER_PROVIDER */
    ByFile.Batch batch(UUID batchId, String provider) {
        ByFile.Batch batch = batch(batchId);
        if (!batch.provider().equals(provider)) {
            throw PAYMENT_FILE_OTHER_PROVIDER.because("It is paid by %s", batch.provider());
        }
        return batch;
    }

    Given file(ByFile.Batch batch, String round) {
        if (!round.matches("[1-9]\\d{0,8}")) {
            throw PARAMETER_INVALID.because("round must be a number");
        }
        return files.ofBatch(batch.batchId()).stream()
                .filter(file -> file.round() == Integer.parseInt(round))
                .findFirst()
                .orElseThrow(Caller::hidden);
    }
}
