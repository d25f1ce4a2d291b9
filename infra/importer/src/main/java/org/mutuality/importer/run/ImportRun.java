package org.mutuality.importer.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.mutuality.importer.mapping.ConvertedRow;
import org.mutuality.importer.mapping.ConvertedRow.CellError;

/** Reads a table once: to check it, or to send it in batches, of which a few are under way at the same time. */
public final class ImportRun {
    private static final int ROWS_OF_A_BATCH = 500;
    private static final int BATCHES_UNDER_WAY = 3;

    private final RowReader reader;
    private final CheckReport report;
    private final PrintStream out;

    public ImportRun(RowReader reader, CheckReport report, PrintStream out) {
        this.reader = reader;
        this.report = report;
        this.out = out;
    }

    /** @param rows rows that can be imported; one per family and month */
    public record TableSummary(long rows, long families, long journals, long errors) {}

    /**
     * Reports every wrong cell; sends nothing.
     *
     * @param figures gets every row that can be imported
     */
    public TableSummary check(Consumer<ConvertedRow> figures) {
        HashIndex families = new HashIndex();
        AtomicLong rows = new AtomicLong();
        AtomicLong journals = new AtomicLong();
        ProgressBar progress = new ProgressBar("checked", out);
        reader.forEach(new RowReader.Handler() {
            @Override
            public void row(ConvertedRow row) {
                rows.incrementAndGet();
                families.putIfAbsent(BatchSender.key(row), 0);
                journals.addAndGet(row.answers().isEmpty() ? 0 : 1);
                figures.accept(row);
            }

            @Override
            public void error(CellError error) {
                report.add(error);
            }

            @Override
            public void passed(long line) {
                progress.show(rows.get(), reader.shareRead());
            }
        });
        progress.end();
        report.flush();
        return new TableSummary(rows.get(), families.size(), journals.get(), report.errors());
    }

    /** Receives the ids of families as they become known. */
    @FunctionalInterface
    public interface SentBatch {
        void accept(List<ConvertedRow> rows, Map<String, UUID> families);
    }

    /**
     * Sends the rows that the checkpoint does not have yet; wrong cells were reported by {@link #check}.
     *
     * @param total rows to import, for the progress
     * @throws RuntimeException a batch could not be sent; a later run goes on from there
     */
    public void send(BatchSender sender, Checkpoint checkpoint, long total, SentBatch sent) {
        long from = checkpoint.rows();
        if (from > 0) {
            out.printf("continues after %d rows that are imported already%n", from);
        }
        ProgressBar progress = new ProgressBar("imported", out);
        AtomicLong answered = new AtomicLong();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Semaphore underWay = new Semaphore(BATCHES_UNDER_WAY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Batches batches = new Batches(from, (first, rows) -> {
                underWay.acquireUninterruptibly();
                if (failure.get() != null) {
                    underWay.release();
                    throw new StoppedException();
                }
                threads.execute(() -> {
                    try {
                        sent.accept(rows, sender.send(rows));
                        report.flush();
                        checkpoint.complete(first, first + rows.size());
                        long done = answered.addAndGet(rows.size());
                        progress.show(done, Optional.of((from + done) / (double) Math.max(1, total)));
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        underWay.release();
                    }
                });
            });
            try {
                reader.forEach(batches);
                batches.end();
            } catch (StoppedException e) {
                // The failure of a batch is thrown below, once those under way have ended.
            }
        }
        progress.end();
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Collects rows into batches, from a row on. */
    private static final class Batches implements RowReader.Handler {
        private final long from;
        private final BatchConsumer consumer;
        private List<ConvertedRow> rows = new ArrayList<>();
        private long row;

        Batches(long from, BatchConsumer consumer) {
            this.from = from;
            this.consumer = consumer;
        }

        @Override
        public void row(ConvertedRow next) {
            if (row++ >= from) {
                rows.add(next);
                if (rows.size() == ROWS_OF_A_BATCH) {
                    end();
                }
            }
        }

        @Override
        public void error(CellError error) {
            // Reported by the check.
        }

        void end() {
            if (!rows.isEmpty()) {
                consumer.accept(row - rows.size(), List.copyOf(rows));
                rows = new ArrayList<>();
            }
        }
    }

    @FunctionalInterface
    private interface BatchConsumer {
        void accept(long first, List<ConvertedRow> rows);
    }

    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
