package org.mutuality.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** When callers are gone before their answer, does anything of them stay behind? */
final class Aborts implements Question {
    private static final int MANY = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than the gateway keeps a connection for the next request. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Stage stage;
    private final int many;

    Aborts(Stage stage) {
        this.stage = stage;
        this.many = stage.options().count("aborts", MANY);
    }

    @Override
    public Report answer() throws IOException, InterruptedException, SQLException {
        Journals journals = stage.journals();
        // Pools fill and classes load: what is there afterwards is no leak.
        stage.warmUp(target -> stage.load(target, journals::next));
        try (Connection sql = stage.options().postgres().connect("postgres")) {
            Left left = new Left(stage.options(), sql);
            stage.say("waiting for kept connections to end");
            Left.Sockets before = left.atRest(KEPT);
            List<Measured> rows = new ArrayList<>();
            for (Abort abort : Abort.values()) {
                for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
                    rows.add(measured(abort, door.getKey(), door.getValue(), journals));
                }
            }
            return report(left, before, rows, journals);
        }
    }

    private Measured measured(Abort abort, String door, URI target, Journals journals) throws InterruptedException {
        stage.say(many + " " + abort.title() + " " + door);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(stage.connections())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Random random = new Random(i);
                all.add(threads.submit(() -> once(abort, target, journals, random)));
            }
            for (Future<?> one : all) {
                done(one);
            }
        }
        double perSecond = many / ((System.nanoTime() - start) / 1e9);
        return Measured.unanswered(abort.title() + " " + door, perSecond, many);
    }

    private static void once(Abort abort, URI target, Journals journals, Random random) {
        try {
            abort.at(target, journals.next(target).orElseThrow(() -> new IOException("increase --families")), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void done(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
    }

    private Report report(Left left, Left.Sockets before, List<Measured> rows, Journals journals)
            throws IOException, InterruptedException, SQLException {
        Optional<String> stays = left.stays(before);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); stays.isPresent() && System.nanoTime() < end; ) {
            Thread.sleep(Left.PAUSE);
            stays = left.stays(before);
        }
        Map<String, String> conditions = stage.conditions();
        conditions.put("leftovers", stays.orElse("nothing"));
        conditions.put("sockets before", before.toString());
        conditions.put("sockets after", left.sockets().toString());
        boolean works = works(journals, conditions);
        return new Report(conditions, rows, stays.isEmpty() && works);
    }

    private boolean works(Journals journals, Map<String, String> conditions) throws IOException {
        boolean works = true;
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            try (Wire wire = new Wire(door.getValue())) {
                int status = wire.exchange(journals.next(door.getValue()).orElseThrow());
                conditions.put("a journal afterwards, " + door.getKey(), String.valueOf(status));
                works &= status == 201;
            }
        }
        return works;
    }
}
