package org.mutuality.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** JSON whose buffers outlive the thread: a virtual one lives for one request, and would make its own each time. */
public final class PooledJsonFactory {
    private PooledJsonFactory() {}

    public static JsonFactory shared() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build();
    }
}
