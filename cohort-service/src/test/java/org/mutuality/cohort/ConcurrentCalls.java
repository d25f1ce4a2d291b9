package org.mutuality.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Runs the same request many times concurrently. */
interface ConcurrentCalls {
    int answer(int one);

    /** Results in the order of their index, from 0. */
    static List<Integer> of(int times, ConcurrentCalls attempt) throws InterruptedException, ExecutionException {
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(32)) {
            List<Callable<Integer>> attempts = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(one -> () -> {
                        go.await();
                        return attempt.answer(one);
                    })
                    .toList();
            List<Future<Integer>> running =
                    attempts.stream().map(threads::submit).toList();
            go.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
