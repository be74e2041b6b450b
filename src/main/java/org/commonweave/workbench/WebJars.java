package org.commonweave.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Finds files of web libraries that come as Maven dependencies, whatever their version. */
public final class WebJars {

    private WebJars() {}

    /** A file given as library/path, such as react/umd/react.production.min.js. */
    public static Resource resource(String file) {
        int slash = file.indexOf('/');
        String library = file.substring(0, slash);
        Resource found = new ClassPathResource(
                "META-INF/resources/webjars/" + library + "/" + version(library) + file.substring(slash));
        if (!found.exists()) {
            throw new IllegalStateException("The web library " + library + " has no file " + file);
        }
        return found;
    }

    private static String version(String library) {
        Resource about = new ClassPathResource("META-INF/maven/org.webjars.npm/" + library + "/pom.properties");
        try (InputStream in = about.getInputStream()) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The web library " + library + " is not on the class path", e);
        }
    }
}
