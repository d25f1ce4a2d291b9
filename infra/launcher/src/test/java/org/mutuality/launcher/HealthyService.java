package org.mutuality.launcher;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands where a service would: takes its environment, answers its health check, says its environment in its log. */
public final class HealthyService {
    private HealthyService() {}

    public static void main(String[] args) throws Exception {
        int portOption = List.of(args).indexOf("--port");
        int port = Integer.parseInt(portOption < 0 ? System.getenv("QUARKUS_HTTP_PORT") : args[portOption + 1]);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 10);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.getenv().forEach((key, value) -> System.out.println(key + "=" + value));
    }

    /** Puts a jar of it where each service's would be. */
    public static void installInto(Path root) throws Exception {
        String self = HealthyService.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, HealthyService.class.getName());
        List<Path> jars = new ArrayList<>(ServiceCatalog.NAMES.stream()
                .map(name -> ServiceCatalog.jar(root, name))
                .toList());
        jars.add(MobileMoneyServer.jar(root));
        for (Path jar : jars) {
            Files.createDirectories(jar.getParent());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    var code = HealthyService.class.getClassLoader().getResourceAsStream(self)) {
                out.putNextEntry(new JarEntry(self));
                code.transferTo(out);
            }
        }
    }
}
