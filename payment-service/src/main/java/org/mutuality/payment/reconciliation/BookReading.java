package org.mutuality.payment.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mutuality.payment.dispatch.Doubts;
import org.mutuality.payment.provider.BookPage;
import org.mutuality.payment.provider.BookPage.Booked;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.platform.problem.Unavailable;
import org.mutuality.platform.view.CaughtUp;

/**
 * Reads a provider's own book of a day, a page at a time, and compares it with our orders. Safe to do again: what it finds is
 * found again, and what it no longer finds is gone.
 */
@ApplicationScoped
class BookReading {
    private final TheirBook book;
    private final TheirLines lines;
    private final Doubts doubts;
    private final CaughtUp caughtUp;
    private final Clock clock;

    BookReading(TheirBook book, TheirLines lines, Doubts doubts, CaughtUp caughtUp, Clock clock) {
        this.book = book;
        this.lines = lines;
        this.doubts = doubts;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @throws Unavailable the provider doesn't tell its book; what was found before stands until it does */
    void read(OnlineProvider provider, LocalDate day) {
        Reading reading = Reading.of(provider.name(), provider.via(), day, clock.instant());
        book.begin(reading);
        read(reading, provider);
    }

    /** As {@link #read}, unless the whole day has been read, or is being read. */
    void readOnce(OnlineProvider provider, LocalDate day) {
        Reading reading = Reading.of(provider.name(), provider.via(), day, clock.instant());
        if (book.beginUnlessRead(reading)) {
            read(reading, provider);
        }
    }

    private void read(Reading reading, OnlineProvider provider) {
        BookPage page;
        long offset = 0;
        do {
            page = page(reading, provider, offset);
            // Every order is on disk before its provider is told: what is in the page is here by now.
            caughtUp.await();
            take(reading, page.entries());
            offset = page.next();
        } while (!page.last());
        book.end(reading);
    }

    private static BookPage page(Reading reading, OnlineProvider provider, long offset) {
        try {
            return provider.book(reading.from(), reading.to(), offset);
        } catch (IOException e) {
            throw new Unavailable("the provider", e);
        }
    }

    private void take(Reading reading, List<Booked> entries) {
        List<Compared> compared = Compared.all(entries, lines.ours(reading, entries));
        lines.keep(reading, compared);
        compared.stream()
                .filter(Compared::isNews)
                .flatMap(one -> one.ours().stream())
                .forEach(order -> doubts.about(order.orderId()));
    }
}
