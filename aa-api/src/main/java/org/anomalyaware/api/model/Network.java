package org.anomalyaware.api.model;

import ai.djl.nn.Block;
import org.apiguardian.api.API;

/**
 * Encoder and decoder. The engine calls {@link Block#initialize} and {@link Block#forward} with
 * arrays that stand for graph operations, so blocks may use whatever arithmetic they like but
 * cannot look at values.
 *
 * <p>Belongs to one run and one thread. It holds no native memory: its weights are the engine's.
 *
 * @param encoder from (batch, features...) to one array: (batch, 2 x latent) with the means in the
 *     first half and the logarithms of the variances in the second if {@code latent} is {@link
 *     Latent#VARIATIONAL}, else (batch, latent)
 * @param decoder from (batch, latent) to one array of the encoder's input shape: the reconstruction
 *     itself, or its logits if the likelihood is {@link Likelihood#BERNOULLI}
 * @param latent what the encoder's output means
 * @param likelihood what a reconstruction is compared by
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Network(Block encoder, Block decoder, Latent latent, Likelihood likelihood) {}
