package org.mutuality.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * A JSON factory whose buffers are pooled across threads: a virtual thread lives for one request and would allocate its
 * own each time.
 */
public final class PooledJsonFactory {
    private PooledJsonFactory() {}

    public static JsonFactory shared() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();
    }
}
