package org.commonweave.model;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The model, read once from graphql/. */
@Configuration(proxyBeanMethods = false)
public class ModelConfiguration {

    @Bean
    Model model() {
        return ModelReader.read(sdl());
    }

    /** Everything the authors wrote, file by file in the order of their names. */
    public static TypeDefinitionRegistry sdl() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            TypeDefinitionRegistry all = new TypeDefinitionRegistry();
            for (Resource file : files) {
                all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the SDL", e);
        }
    }
}
